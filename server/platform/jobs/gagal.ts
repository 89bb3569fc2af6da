import type { Knex } from 'knex'

export interface PekerjaanGagal {
  id: number
  nama: string
  isi: Record<string, unknown>
  percobaan: number
  sebab: string
  pada: Date
}

/**
 * Jobs that have used up all their attempts, newest first, at most 500. Nobody runs them any more.
 */
export async function pekerjaanGagal(db: Knex): Promise<PekerjaanGagal[]> {
  const { rows } = await db.raw(`
    select j.id, t.identifier as nama, j.payload as isi, j.attempts as percobaan,
           coalesce(j.last_error, '') as sebab, j.updated_at as pada
      from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts >= j.max_attempts and j.locked_at is null
     order by j.updated_at desc, j.id desc
     limit 500`)
  return rows
}

/** Gives a failed job all its attempts again, from now. False when there is no such failed job. */
export async function ulangi(trx: Knex.Transaction, id: number): Promise<boolean> {
  const { rows } = await trx.raw(
    `
    update graphile_worker._private_jobs
       set attempts = 0, run_at = now(), last_error = null, updated_at = now()
     where id = ? and attempts >= max_attempts and locked_at is null
    returning id`,
    [id],
  )
  return rows.length === 1
}
