import type { Knex } from 'knex'
import type { Mesin } from '../perkara/service.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { mulaiPerkaraUsulan } from './perkara-usulan.js'

const NAMA = 'rencana.perkara'
/** Proposals given a case in one transaction. */
const POTONG = 50

const tanpaPerkara = (trx: Knex.Transaction) =>
  trx('usulan_bangkom').whereNull('perkara_id').whereIn('tahap', ['verifikasi', 'diterima'])

/** Queues the job below when proposals were sent before there were cases. */
export async function jadwalkanPerkaraUsulan(trx: Knex.Transaction): Promise<void> {
  if (await tanpaPerkara(trx).first('id')) await antre(trx, NAMA, {}, { kunci: NAMA })
}

/** Gives proposals sent before there were cases their case, with clocks that begin now. */
export const pekerjaPerencanaan = (
  db: Knex,
  mesin: Mesin,
  clock: Clock,
): Record<string, JobHandler> => ({
  [NAMA]: () =>
    transaksi(db, async (trx) => {
      const id: string[] = await tanpaPerkara(trx)
        .orderBy('id')
        .limit(POTONG)
        .forUpdate()
        .pluck('id')
      const kini = clock.now()
      for (const satu of id) await mulaiPerkaraUsulan({ mesin, trx, kini, pelaku: null }, satu)
      if (id.length === POTONG) await antre(trx, NAMA, {}, { kunci: NAMA, pada: kini })
    }),
})
