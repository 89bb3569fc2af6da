import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'

const PENGELOLA = ['kepala', 'sekretaris', 'kabid', 'pengelola']

/** Who runs the survey and reads its figures. Error: TIDAK_BERWENANG for everyone else. */
export function wajibPengelolaSkm(pelaku: Pelaku): void {
  const boleh = pelaku.kursi.some((k) => k.peran.some((p) => PENGELOLA.includes(p)))
  if (!boleh && !pelaku.admin) throw errors.TIDAK_BERWENANG()
}
