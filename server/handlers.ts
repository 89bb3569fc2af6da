import { handlers as arsip } from './arsip/handlers.js'
import { handlers as cadangan } from './cadangan/handlers.js'
import { handlers as pelatihan } from './pelatihan/handlers.js'
import { handlers as pengaduan } from './pengaduan/handlers.js'
import { handlers as perencanaan } from './perencanaan/handlers.js'
import type { Handler } from './perkara/handler.js'
import { handlers as peserta } from './peserta/handlers.js'
import { handlers as rekomendasi } from './rekomendasi/handlers.js'
import { handlers as sertifikat } from './sertifikat/handlers.js'
import { handlers as surat } from './surat/handlers.js'
import { handlers as usulan } from './usulan/handlers.js'

/** All handlers of the house by name; a diagram may name these and no others. */
export function susunHandlers(): ReadonlyMap<string, Handler> {
  const semua = [
    ...arsip,
    ...cadangan,
    ...pelatihan,
    ...pengaduan,
    ...perencanaan,
    ...peserta,
    ...rekomendasi,
    ...sertifikat,
    ...surat,
    ...usulan,
  ]
  const peta = new Map(semua.map((h) => [h.nama, h]))
  if (peta.size !== semua.length) throw new Error('two handlers share a name')
  return peta
}
