import type { JobHandler } from '../platform/jobs/types.js'
import { ulangKiriman } from './gerbang/ulang.js'
import { transaksi } from '../platform/db/db.js'
import { bersihkanKabar, jadwalkanBersihKabar } from './bersih.js'
import { kirimKabar, type AlatKirim } from './kirim.js'

/** What other rooms may use of this one. */
export { beriTahu, beriTahuSemua, type Kabar } from './beri-tahu.js'
export { jemputKiriman } from './antrean.js'
export { belumDibaca } from './queries.js'
export { jadwalkanBersihKabar } from './bersih.js'
export {
  ambilUntukRingkasan,
  buatRingkasan,
  giliranRingkasan,
  type GilirRingkasan,
  type IsiRingkasan,
} from './ringkasan.js'

/** The jobs of this room: what waits for one person leaves the house; what is posted once more. */
export const pekerjaPemberitahuan = (alat: AlatKirim): Record<string, JobHandler> => ({
  'kabar.kirim': (isi) => kirimKabar(alat, isi),
  'webhook.ulang': () => ulangKiriman(alat),
  'kabar.bersih': async () => {
    await bersihkanKabar(alat.db, alat.clock)
    await transaksi(alat.db, (trx) => jadwalkanBersihKabar(trx, alat.clock.now()))
  },
})
