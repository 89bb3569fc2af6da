import type { Knex } from 'knex'
import type { Logger } from 'pino'
import { jemputKiriman } from '../../pemberitahuan/service.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { startBeat, type Beat } from '../../platform/jobs/beat.js'
import { penjagaJam } from './jam-mesin.js'
import { sapuJanji } from './janji/sapu.js'
import { sapuTenggat } from './sapu.js'

/** Milliseconds between two rounds of one server: how late a word about a deadline usually is. */
const SELANG = 5_000
/** Every how many rounds deliveries that lost their job are looked for. */
const JEMPUT = 12

export interface AlatDenyut {
  db: Knex
  clock: Clock
  log: Logger
  /** Done along with it, once a minute, also only while the clock can be believed. */
  lain?(kini: Date): Promise<unknown>
}

/**
 * The steady look at all deadlines; every server that does jobs has one, and they share the clocks.
 * Holds still while the clock of the machine cannot be believed.
 */
export function mulaiDenyut({ db, clock, log, lain }: AlatDenyut): Beat {
  const percaya = penjagaJam(db, clock)
  let putaran = 0
  let ditahan = false
  const work = async (): Promise<void> => {
    const boleh = await percaya()
    if (boleh === ditahan) {
      ditahan = !boleh
      if (ditahan) log.error('jam mesin ini meloncat atau salah; peringatan tenggat ditahan')
      else log.info('jam mesin dipercaya lagi')
    }
    if (!boleh) return
    await sapuTenggat(db, clock)
    await sapuJanji(db, clock)
    if (putaran++ % JEMPUT !== 0) return
    await transaksi(db, (trx) => jemputKiriman(trx, clock.now()))
    await lain?.(clock.now())
  }
  return startBeat({ pause: SELANG, work, log, name: 'sapuan tenggat' })
}
