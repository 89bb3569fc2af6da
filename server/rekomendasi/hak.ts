import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'

const PETUGAS = ['kepala', 'sekretaris', 'kabid', 'pengelola', 'agendaris']

/** Who works with requests and may read those that were sent. */
export const petugasRekomendasi = (pelaku: Pelaku): boolean =>
  pelaku.kursi.some((k) => k.peran.some((p) => PETUGAS.includes(p)))

/** Error: TIDAK_BERWENANG. */
export function wajibPetugasRekomendasi(pelaku: Pelaku): void {
  if (!petugasRekomendasi(pelaku)) throw errors.TIDAK_BERWENANG()
}
