import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'

const PERAN: readonly string[] = ['admin-bangkom', 'pengelola']

/** Who works with accounts and marks: the roles of the SOP, and administrators. */
export const bolehLms = (p: Pelaku): boolean =>
  p.admin || p.kursi.some((k) => k.peran.some((satu) => PERAN.includes(satu)))

/** Errors: LMS_BUKAN_PENGELOLA. */
export function wajibLms(p: Pelaku): void {
  if (!bolehLms(p)) throw errors.LMS_BUKAN_PENGELOLA()
}
