import { errors } from './errors.js'
import { handlers as arsip } from './arsip/handlers.js'
import type { Templat } from './naskah/templat.js'
import { handlers as pelatihan } from './pelatihan/handlers.js'
import type { Handler } from './perkara/handler.js'
import { handlers as peserta } from './peserta/handlers.js'
import { handlers as sertifikat } from './sertifikat/handlers.js'
import { handlers as surat } from './surat/handlers.js'

/** All handlers of the house by name; a diagram may name these and no others. */
export function susunHandlers(templat: ReadonlyMap<string, Templat>): ReadonlyMap<string, Handler> {
  const ambil = (jenis: string): Templat => {
    const t = templat.get(jenis)
    if (!t) throw errors.TIDAK_ADA({ apa: `Templat ${jenis}` })
    return t
  }
  const semua = [
    ...arsip,
    ...pelatihan,
    ...peserta,
    ...sertifikat(() => ambil('sertifikat')),
    ...surat(ambil),
  ]
  const peta = new Map(semua.map((h) => [h.nama, h]))
  if (peta.size !== semua.length) throw new Error('two handlers share a name')
  return peta
}
