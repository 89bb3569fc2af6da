import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'

const PETUGAS = ['pengelola', 'pokja', 'admin-bangkom']
const PIMPINAN = ['kepala', 'sekretaris', 'kabid']
/** Row 3 of Operasional Bangkom: who hands out accounts. */
const PEMBERI_AKUN = ['pengelola', 'admin-bangkom']

const berperan = (pelaku: Pelaku, peran: readonly string[]): boolean =>
  pelaku.kursi.some((k) => k.peran.some((p) => peran.includes(p)))

export const petugasKelas = (pelaku: Pelaku): boolean => berperan(pelaku, PETUGAS)

/** Who runs a class. Error: TIDAK_BERWENANG for everyone else. */
export function wajibPetugas(pelaku: Pelaku): void {
  if (!petugasKelas(pelaku)) throw errors.TIDAK_BERWENANG()
}

/** Who may look at a class: those who run it and their superiors. Error: TIDAK_BERWENANG. */
export function wajibPembaca(pelaku: Pelaku): void {
  if (!berperan(pelaku, [...PETUGAS, ...PIMPINAN])) throw errors.TIDAK_BERWENANG()
}

/** Error: TIDAK_BERWENANG for who may hand out no account. */
export function wajibPemberiAkun(pelaku: Pelaku): void {
  if (!berperan(pelaku, PEMBERI_AKUN)) throw errors.TIDAK_BERWENANG()
}
