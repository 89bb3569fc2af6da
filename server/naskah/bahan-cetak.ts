import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { ambilBerkas, simpanBerkas } from '../platform/docx/simpan.js'
import { daftarPesertaNaskah } from './peserta-naskah.js'
import type { KantorNaskah, PesertaNaskah } from './templat.js'

/** What a version prints besides its own fields, number, date and signer. */
export interface BahanCetak {
  kantor: KantorNaskah
  peserta: PesertaNaskah[]
}

/** Letterhead and roster as they stand now, and the stored copy of them. */
export async function potretBahan(
  trx: Knex.Transaction,
  pelatihanId: string | null,
): Promise<{ bahan: BahanCetak; sha256: string }> {
  const bahan = {
    kantor: await setelanKantor(trx),
    peserta: await daftarPesertaNaskah(trx, pelatihanId),
  }
  // Named by its hash like any file: versions made from the same facts share one copy.
  const isi = Buffer.from(JSON.stringify(bahan))
  return { bahan, sha256: (await simpanBerkas(trx, { isi, mime: 'application/json' })).sha256 }
}

/** The copy kept with a version. Errors: TIDAK_ADA. */
export async function bahanTersimpan(db: Knex, sha256: string): Promise<BahanCetak> {
  return JSON.parse((await ambilBerkas(db, sha256)).isi.toString('utf8'))
}
