import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { daftarKalender } from './queries.js'
import { ubahKalender } from './ubah.js'

/** Calendars that had the zone of the office get its new one; those set otherwise keep theirs. */
export function pekerjaKalender(db: Knex, clock: Clock): Record<string, JobHandler> {
  return {
    'kalender.ikuti-zona': ({ dari, ke, oleh }: { dari: string; ke: string; oleh: string }) =>
      transaksi(db, async (trx) => {
        for (const k of await daftarKalender(trx)) {
          if (k.isi.zona !== dari) continue
          const p = { trx, kini: clock.now(), oleh, alasan: 'Zona waktu kantor diubah.' }
          await ubahKalender(p, k.id, (isi) => ({ ...isi, zona: ke }), k.nomor)
        }
      }),
  }
}
