import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import type { Converter } from '../platform/docx/konversi/types.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { pembuatBuku } from './buku/cetak.js'
import type { DaftarBuku } from './buku/jenis.js'
import { pekerjaCetakan, type Pembuat } from './cetakan/cetakan.js'
import { pekerjaIngatKirim } from './kiriman/ingatkan.js'
import { pembuatBeritaAcara, pembuatKendali } from './kontinuitas/cetak.js'
import { CETAKAN_DISPOSISI, pembuatDisposisi } from './masuk/cetak-disposisi.js'
import { pekerjaSuratMassal } from './massal/susun.js'
import { pekerjaPesanan } from './pesanan/pekerja.js'
import { pembuatEkspedisi } from './pilihan/ekspedisi.js'
import { CETAKAN_EKSPEDISI } from './pilihan/pesan.js'
import { pekerjaPilihan } from './pilihan/susun.js'
import { pekerjaPindai } from './pindai/kerja.js'

interface Bahan {
  db: Knex
  clock: Clock
  converter: Converter
  /** Every book of the office, whichever room keeps it. */
  buku: DaftarBuku
  /** Sheets of rooms above. */
  pembuat: Readonly<Record<string, Pembuat>>
}

/** The jobs of this room. */
export const pekerjaSurat = (b: Bahan): Record<string, JobHandler> => ({
  ...pekerjaSuratMassal(b),
  ...pekerjaPesanan(b.db, b.clock),
  ...pekerjaCetakan(b.db, b.clock, {
    buku: pembuatBuku(b.buku),
    [CETAKAN_DISPOSISI]: pembuatDisposisi,
    [CETAKAN_EKSPEDISI]: pembuatEkspedisi,
    kendali: pembuatKendali,
    'berita-acara': pembuatBeritaAcara,
    ...b.pembuat,
  }),
  ...pekerjaPilihan(b.db, b.clock),
  ...pekerjaPindai(b.db, b.clock),
  ...pekerjaIngatKirim(b.db, b.clock),
})
