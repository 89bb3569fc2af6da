import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'

/** Who arranges registers and kinds of letter: patterns bind the whole office. */
const PENATA = ['sekretaris']
/** Who keeps the books day by day. */
const AGENDARIS = ['sekretaris', 'agendaris']

const berperan = (p: Pelaku, peran: readonly string[]): boolean =>
  p.admin || p.kursi.some((k) => k.peran.some((kode) => peran.includes(kode)))

export const bolehMenata = (p: Pelaku): boolean => berperan(p, PENATA)
export const bolehMengagendakan = (p: Pelaku): boolean => berperan(p, AGENDARIS)

/** Errors: TIDAK_BERWENANG for all but the secretary and administrators. */
export function wajibMenata(p: Pelaku): void {
  if (!bolehMenata(p)) throw errors.TIDAK_BERWENANG()
}

/** Errors: TIDAK_BERWENANG for all but the secretariat and administrators. */
export function wajibMengagendakan(p: Pelaku): void {
  if (!bolehMengagendakan(p)) throw errors.TIDAK_BERWENANG()
}
