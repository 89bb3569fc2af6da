import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { jalankanPeriksaJam } from './periksa.js'
import { pindahKalender } from './pindah.js'

/** Milliseconds; no step takes that long. */
const JEDA_LAGI = 60_000

/** The jobs of this room: running clocks follow a change of calendar; figures are checked. */
export const pekerjaTenggat = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  // Whichever calendar changed: what runs on a version that is no longer in force is found by itself.
  'tenggat.hitung-ulang': async ({ lagi }: { lagi?: boolean }) => {
    await pindahKalender(db, clock.now())
    // A step that read the old calendar may have committed meanwhile: one more look finds its clock.
    if (lagi) return
    const pada = new Date(clock.now().getTime() + JEDA_LAGI)
    const kunci = 'tenggat.hitung-ulang'
    await transaksi(db, (trx) => antre(trx, kunci, { lagi: true }, { kunci, pada }))
  },
  'tenggat.periksa': async ({ id }: { id: string }) => jalankanPeriksaJam(db, clock, id),
})
