import type { Knex } from 'knex'
import { pencetakNomor, registerPada } from './register.js'

/**
 * The number a letter of that date would get now, as it would print. Nothing is locked and nothing kept:
 * who numbers first gets it. Errors: TIDAK_ADA (register), RangeError for a pattern that needs more.
 */
export async function nomorBerikutnya(
  db: Knex,
  p: { register: string; tanggal: string; sec: string; klas: string },
): Promise<string> {
  const cetak = await pencetakNomor(db, await registerPada(db, p.register, p.tanggal), p)
  const buku = await db('register_tahun')
    .where({ register: p.register, tahun: Number(p.tanggal.slice(0, 4)) })
    .first('terakhir')
  return cetak((buku?.terakhir ?? 0) + 1)
}
