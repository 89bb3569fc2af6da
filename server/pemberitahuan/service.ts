import type { JobHandler } from '../platform/jobs/types.js'
import { kirimKabar, type AlatKirim } from './kirim.js'

/** What other rooms may use of this one. */
export { beriTahu, beriTahuSemua, type Kabar } from './beri-tahu.js'
export { jemputKiriman } from './antrean.js'
export { belumDibaca } from './queries.js'

/** The job of this room: what waits for one person by one channel leaves the house. */
export const pekerjaPemberitahuan = (alat: AlatKirim): Record<string, JobHandler> => ({
  'kabar.kirim': (isi) => kirimKabar(alat, isi),
})
