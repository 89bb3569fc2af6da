import type { FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import type { AksiSpec } from './types.js'

/** Every line of history and of the audit trail in this transaction names who did what, and when. */
export async function sebutPelaku(
  trx: Knex.Transaction,
  spec: Pick<AksiSpec, 'judul'>,
  req: FastifyRequest,
): Promise<void> {
  await trx.raw(
    `select set_config('paraf.token', ?, true), set_config('paraf.pelaku', ?, true),
            set_config('paraf.kini', ?, true), set_config('paraf.tindakan', ?, true)`,
    [req.sesi?.token?.id ?? '', req.pelaku.pegawaiId, req.kini.toISOString(), spec.judul],
  )
}

/** The token alone, for a transaction that works for many actions. */
export async function sebutToken(trx: Knex.Transaction, id: string | undefined): Promise<void> {
  if (id) await trx.raw(`select set_config('paraf.token', ?, true)`, [id])
}

/**
 * What an administrator does stands in the audit trail even where it changed no watched row: a trial
 * mail, a check that was started. Called in the transaction of the action, after it.
 */
export async function pastikanJejak(trx: Knex.Transaction, req: FastifyRequest): Promise<void> {
  const alamat = req.url.replace(/^\/api/, '').replace(/\?.*/s, '')
  await trx.raw(
    `insert into jejak (at, pegawai_id, token_id, tindakan, perihal, operasi, sebutan, perubahan)
     select ?, ?, nullif(current_setting('paraf.token', true), '')::uuid,
            current_setting('paraf.tindakan'), 'tindakan', 'peristiwa', ?, '{}'
      where current_setting('paraf.tercatat', true) is distinct from 'ya'`,
    [req.kini, req.pelaku.pegawaiId, alamat],
  )
}
