import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import type { Mesin } from './mesin.js'
import { bunyikan, sapuPewaktu } from './bunyi.js'

/** The jobs of this room: a timer that is due, and the sweep for those that lost their job. */
export const pekerjaPerkara = (
  db: Knex,
  mesin: Mesin,
  clock: Clock,
): Record<string, JobHandler> => ({
  'pewaktu.bunyi': async ({ pewaktuId }: { pewaktuId: string }) => {
    await transaksi(db, (trx) =>
      bunyikan({ mesin, trx, kini: clock.now(), pelaku: null, pengembalian: null }, pewaktuId),
    )
  },
  'pewaktu.sapu': async () => {
    await transaksi(db, async (trx) => {
      await sapuPewaktu(trx, clock.now())
      await jadwalkanSapu(trx, new Date(clock.now().getTime() + SELANG_SAPU))
    })
  },
})

/** Between two sweeps, in milliseconds. A timer that lost its job is late by this much at most. */
const SELANG_SAPU = 60_000

/** One sweep is always waiting, however many servers run: the name of the job is its lock. */
export async function jadwalkanSapu(trx: Knex.Transaction, pada: Date): Promise<void> {
  await antre(trx, 'pewaktu.sapu', {}, { kunci: 'pewaktu.sapu', pada })
}
