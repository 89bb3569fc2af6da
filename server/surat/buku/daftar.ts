import type { Knex } from 'knex'
import { bukuEkspedisi } from './ekspedisi.js'
import type { Buku } from './jenis.js'
import { bukuKeluar } from './keluar.js'
import { bukuDisposisi, bukuMasuk } from './masuk.js'

/** The books of this room. */
export const bukuSurat = async (db: Knex): Promise<Buku[]> => [
  ...(await bukuKeluar(db)),
  bukuMasuk,
  bukuDisposisi,
  bukuEkspedisi,
]
