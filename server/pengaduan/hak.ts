import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'

const PETUGAS = ['kepala', 'sekretaris', 'kabid', 'pengelola']
/** The one role that may learn who stands behind a confidential complaint. */
const PEMBUKA = 'sekretaris'

const berperan = (p: Pelaku, peran: readonly string[]): boolean =>
  p.kursi.some((k) => k.peran.some((satu) => peran.includes(satu)))

/** Who works with complaints; an administrator of the system does not. Error: TIDAK_BERWENANG. */
export function wajibPetugas(pelaku: Pelaku): void {
  if (!berperan(pelaku, PETUGAS)) throw errors.TIDAK_BERWENANG()
}

/** Of an open complaint every officer, of a confidential one one role, of an anonymous one nobody. */
export const bolehBukaPelapor = (pelaku: Pelaku, kerahasiaan: string): boolean =>
  kerahasiaan === 'terbuka'
    ? berperan(pelaku, PETUGAS)
    : kerahasiaan === 'rahasia' && berperan(pelaku, [PEMBUKA])
