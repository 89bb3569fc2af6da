import { errors } from '../errors.js'
import { bacaSemuaOrang } from '../perkara/keamanan.js'
import type { Pelaku } from '../values/pelaku.js'

/** Who reads the plans of the whole government. Error: TIDAK_BERWENANG for everyone else. */
export function wajibPembacaKompilasi(pelaku: Pelaku): void {
  if (!bacaSemuaOrang(pelaku)) throw errors.TIDAK_BERWENANG()
}

const PENYUSUN = ['kepala', 'sekretaris', 'kabid', 'pengelola']

export const penyusunRencana = (pelaku: Pelaku): boolean =>
  pelaku.kursi.some((k) => k.peran.some((p) => PENYUSUN.includes(p)))

/** Who has the plan decreed and printed. Error: TIDAK_BERWENANG for everyone else. */
export function wajibPenyusunRencana(pelaku: Pelaku): void {
  if (!penyusunRencana(pelaku)) throw errors.TIDAK_BERWENANG()
}
