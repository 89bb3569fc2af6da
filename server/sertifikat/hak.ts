import { errors } from '../errors.js'
import { kursiUntuk } from '../tugas/wewenang.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'

/** Who looks after certificates once they are made: those of rows 1, 9 and 10, and the secretary. */
const PENGELOLA = ['pengelola', 'pokja', 'kabid', 'sekretaris']

const kursiKelola = (p: Pelaku, unitId: string): Kursi | null =>
  PENGELOLA.map((peran) => kursiUntuk(p, { peran, pencatat: null, unit_id: unitId })).find(
    (k) => k !== null,
  ) ?? null

export const bolehKelola = (p: Pelaku, unitId: string): boolean => kursiKelola(p, unitId) !== null

/** The seat by which they do it. Errors: TIDAK_BERWENANG. */
export function wajibKelola(p: Pelaku, unitId: string): Kursi {
  const kursi = kursiKelola(p, unitId)
  if (!kursi) throw errors.TIDAK_BERWENANG()
  return kursi
}
