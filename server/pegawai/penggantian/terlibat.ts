import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Pelaku } from '../../values/pelaku.js'
import { bolehMenata } from '../sekretariat.js'
import { satuPenggantian, type Penggantian } from './queries.js'

/**
 * An acting period, for who acts, whose post it is, and who arranges the office. Errors: TIDAK_ADA,
 * TIDAK_BERWENANG for everyone else.
 */
export async function wajibTerlibat(db: Knex, id: string, pelaku: Pelaku): Promise<Penggantian> {
  const p = await satuPenggantian(db, id)
  if (!p) throw errors.TIDAK_ADA({ apa: 'Penggantian' })
  const ikut = [p.pegawaiId, ...p.pemilik.map((o) => o.id)].includes(pelaku.pegawaiId)
  if (!ikut && !bolehMenata(pelaku)) throw errors.TIDAK_BERWENANG()
  return p
}
