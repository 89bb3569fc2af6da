import type { Knex } from 'knex'
import type { Logger } from 'pino'
import { jemputKiriman } from '../../pemberitahuan/service.js'
import { clockGuard } from '../../platform/clock-leap.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { startBeat, type Beat } from '../../platform/jobs/beat.js'
import { sapuTenggat } from './sapu.js'

/** Milliseconds between two rounds of one server: how late a word about a deadline usually is. */
const SELANG = 5_000
/** Every how many rounds deliveries that lost their job are looked for. */
const JEMPUT = 12
/** Beyond this the clocks of this machine and of the database do not show the same time. */
const BEDA = 60_000

export interface AlatDenyut {
  db: Knex
  clock: Clock
  log: Logger
}

/**
 * The steady look at all deadlines; every server that does jobs has one, and they share the clocks.
 * Holds still while the clock of the machine cannot be believed.
 */
export function mulaiDenyut(alat: AlatDenyut): Beat {
  const { db, clock, log } = alat
  const percaya = clockGuard(clock, () => performance.now())
  let putaran = 0
  let ragu = false
  const work = async (): Promise<void> => {
    const waras = percaya() && (await samaDenganBasisData(db, clock))
    if (waras !== !ragu) {
      ragu = !waras
      if (ragu) log.error('jam mesin ini meloncat atau salah; peringatan tenggat ditahan')
      else log.info('jam mesin dipercaya lagi')
    }
    if (!waras) return
    await sapuTenggat(db, clock)
    if (putaran++ % JEMPUT === 0) await transaksi(db, (trx) => jemputKiriman(trx, clock.now()))
  }
  return startBeat({ pause: SELANG, work, log, name: 'sapuan tenggat' })
}

/** Two servers on one database must agree on the time; the database is the witness. */
async function samaDenganBasisData(db: Knex, clock: Clock): Promise<boolean> {
  const { rows } = await db.raw('select clock_timestamp() as kini')
  return Math.abs(rows[0].kini.getTime() - clock.now().getTime()) <= BEDA
}
