import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { jalankanPeriksaJam } from './periksa.js'
import { pindahKalender } from './pindah.js'

/** The jobs of this room: running clocks follow a change of calendar; figures are checked. */
export const pekerjaTenggat = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  // Whichever calendar changed: what runs on a version that is no longer in force is found by itself.
  'tenggat.hitung-ulang': async () => {
    await pindahKalender(db, clock.now())
  },
  'tenggat.periksa': async ({ id }: { id: string }) => jalankanPeriksaJam(db, clock, id),
})
