import type { Knex } from 'knex'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { kedaluwarsakan } from '../nomor/pesanan.js'

/** Between two sweeps, in milliseconds; pages and the giving of numbers do not wait for it. */
const SELANG = 15 * 60_000

/** Numbers of reservations that are over become BATAL. */
export const pekerjaPesanan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'nomor.sapu': async () => {
    await transaksi(db, async (trx) => {
      await kedaluwarsakan(trx, clock.now())
      await jadwalkanSapuNomor(trx, new Date(clock.now().getTime() + SELANG))
    })
  },
})

/** One sweep is always waiting, however many servers run: the name of the job is its lock. */
export async function jadwalkanSapuNomor(trx: Knex.Transaction, pada: Date): Promise<void> {
  await antre(trx, 'nomor.sapu', {}, { kunci: 'nomor.sapu', pada })
}
