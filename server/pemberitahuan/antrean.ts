import type { Knex } from 'knex'
import { antre } from '../platform/jobs/antre.js'
import type { Saluran } from './saluran.js'

/**
 * One job per person and channel, for the moment their first waiting notice may go: it takes all that
 * wait, so a bad morning is one message and not thirty.
 */
export async function antreKirim(
  trx: Knex.Transaction,
  pegawaiId: readonly string[],
): Promise<void> {
  const { rows } = await trx.raw(
    `select p.id, s.saluran, k.berikut_at
       from unnest(?::uuid[]) as p (id)
       cross join unnest(array['surel', 'webhook']) as s (saluran)
       cross join lateral (select berikut_at from kiriman
         where pegawai_id = p.id and saluran = s.saluran and status = 'antre'
         order by berikut_at limit 1) as k
      order by p.id, s.saluran`,
    [[...pegawaiId]],
  )
  for (const { id, saluran, berikut_at: pada } of rows) await antreSatu(trx, id, saluran, pada)
}

/** At this moment, instead of whenever it stood. Never two at a time for one person and channel. */
async function antreSatu(
  trx: Knex.Transaction,
  pegawaiId: string,
  saluran: Saluran,
  pada: Date,
): Promise<void> {
  const kunci = `kabar:${saluran}:${pegawaiId}`
  await antre(trx, 'kabar.kirim', { pegawaiId, saluran }, { kunci, antrean: kunci, pada })
}

/** Minutes a notice may lie beyond its moment before it is asked whether its job got lost. */
const TERLAMBAT = 2

/**
 * Puts back the job of whoever waits too long without one that is about to run: a queue that was
 * emptied by hand, a job that was given up, or put far off while the clock of the machine was wrong.
 */
export async function jemputKiriman(trx: Knex.Transaction, kini: Date): Promise<number> {
  const { rows } = await trx.raw(
    `select distinct k.pegawai_id, k.saluran from kiriman k
      where k.status = 'antre' and k.berikut_at < ?::timestamptz - ? * interval '1 minute'
        and not exists (select 1 from graphile_worker._private_jobs j
          where j.key = 'kabar:' || k.saluran || ':' || k.pegawai_id and j.attempts < j.max_attempts
            and (j.locked_at is not null or j.run_at <= now() + interval '1 minute'))
      order by 1, 2 limit 500`,
    [kini, TERLAMBAT],
  )
  for (const { pegawai_id: id, saluran } of rows) await antreSatu(trx, id, saluran, kini)
  return rows.length
}
