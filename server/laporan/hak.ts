import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'

/** Units whose figures someone may read; null: the whole office. */
export type Jangkauan = readonly string[] | null

/** Who leads the whole office, or keeps it running. */
const SE_KANTOR = ['kepala', 'sekretaris']

/** Leads the office or a unit of it. */
export const memimpin = ({ kursi }: Pelaku): boolean =>
  kursi.some((k) => k.peran.some((p) => p === 'kabid' || SE_KANTOR.includes(p)))

/**
 * What someone may read of lateness: kepala, sekretaris and admin everything, a kabid the own unit and
 * those below it. Error: TIDAK_BERWENANG for everyone else, as figures speak about colleagues.
 */
export async function jangkauanLaporan(db: Knex, pelaku: Pelaku): Promise<Jangkauan> {
  const kursiDengan = (peran: readonly string[]) =>
    pelaku.kursi.filter((k) => k.peran.some((p) => peran.includes(p)))
  if (pelaku.admin || kursiDengan(SE_KANTOR).length > 0) return null
  const unit = kursiDengan(['kabid']).map((k) => k.unitId)
  if (unit.length === 0) throw errors.TIDAK_BERWENANG()
  const { rows } = await db.raw(
    `with recursive turun as (
       select id from unit where id = any(?::uuid[])
       union select u.id from unit u join turun t on u.induk_id = t.id)
     select id from turun`,
    [unit],
  )
  return rows.map((r: { id: string }) => r.id)
}
