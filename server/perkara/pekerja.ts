import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import type { JobHandler } from '../platform/jobs/types.js'
import type { Mesin } from './mesin.js'
import { bunyikan, sapuPewaktu } from './bunyi.js'

/** The jobs of this room: a timer that is due, and the sweep for those that lost their job. */
export const pekerjaPerkara = (db: Knex, mesin: Mesin, clock: Clock): Record<string, JobHandler> => ({
  'pewaktu.bunyi': async ({ pewaktuId }: { pewaktuId: string }) => {
    await transaksi(db, (trx) =>
      bunyikan({ mesin, trx, kini: clock.now(), pelaku: null, pengembalian: null }, pewaktuId))
  },
  'pewaktu.sapu': async () => {
    await transaksi(db, (trx) => sapuPewaktu(trx, clock.now()))
  },
})
