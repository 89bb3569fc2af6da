import type { Knex } from 'knex'

export interface OpsiAntre {
  /** One job per key: queueing again replaces what has not started yet, and moves its time. */
  kunci?: string
  /** Not before this moment; now when left out. */
  pada?: Date
  /**
   * Attempts before the job is given up (default 25, about three days). One cut off by the death of
   * its process does not count, up to 25 in all.
   */
  maks?: number
  /** Jobs of one queue run one after another, in the whole office. */
  antrean?: string
}

/** Queues a job in the caller's transaction: it exists if and only if that transaction commits. */
export async function antre(
  trx: Knex.Transaction,
  nama: string,
  isi: Record<string, unknown>,
  opsi: OpsiAntre = {},
): Promise<void> {
  await trx.raw(
    `select 1 from graphile_worker.add_job(?::text, payload := ?::json, queue_name := ?::text,
       run_at := ?::timestamptz, max_attempts := ?::int, job_key := ?::text)`,
    [
      nama,
      JSON.stringify(isi),
      opsi.antrean ?? null,
      opsi.pada?.toISOString() ?? null,
      opsi.maks ?? null,
      opsi.kunci ?? null,
    ],
  )
}

/**
 * Takes the job with this key away again, in the caller's transaction. One that is already running
 * is not stopped, but will not be tried again.
 */
export async function batalkan(trx: Knex.Transaction, kunci: string): Promise<void> {
  await trx.raw('select 1 from graphile_worker.remove_job(?::text)', [kunci])
}
