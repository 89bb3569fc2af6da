import type { Knex } from 'knex'
import { hostname } from 'node:os'
import { clockGuard } from '../../platform/clock-leap.js'
import type { Clock } from '../../platform/clock.js'

/** Beyond this the clocks of this machine and of the database do not show the same time. */
const BEDA = 5 * 60_000

/**
 * Whether the clock of this machine may be believed, asked before each round. It must not have leapt,
 * and must agree with the database, the one witness that all servers share. What it found is written
 * down when it changes, so that an administrator sees why nobody is warned.
 */
export function penjagaJam(db: Knex, clock: Clock): () => Promise<boolean> {
  const tenang = clockGuard(clock, () => performance.now())
  let dulu: boolean | null = null
  return async () => {
    const percaya = tenang() && (await cocok(db, clock))
    if (percaya !== dulu) await catat(db, percaya, clock.now())
    dulu = percaya
    return percaya
  }
}

async function cocok(db: Knex, clock: Clock): Promise<boolean> {
  const { rows } = await db.raw('select clock_timestamp() as kini')
  return Math.abs(rows[0].kini.getTime() - clock.now().getTime()) <= BEDA
}

async function catat(db: Knex, percaya: boolean, kini: Date): Promise<void> {
  const kunci = `jam-salah:${hostname()}`
  if (percaya) await db('setelan').where({ kunci }).delete()
  else
    await db('setelan')
      .insert({ kunci, nilai: JSON.stringify({ server: hostname() }), diubah_at: kini })
      .onConflict('kunci')
      .merge()
}
