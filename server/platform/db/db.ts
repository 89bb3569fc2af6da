import { setTimeout as pause } from 'node:timers/promises'
import knex, { type Knex } from 'knex'
import { connectionSettings } from './connection.js'

const RETRIES = 3
const DEADLOCK = '40P01'
const SERIALIZATION = '40001'

/** knex would print broken connections to standard output; they reach the caller as errors anyway. */
const quiet = { warn() {}, error() {}, deprecate() {}, debug() {} }

/** The pool of the application. `pool` is the greatest number of connections (default 10). */
export function bukaDb(url: string, opsi: { pool?: number; nama?: string } = {}): Knex {
  return knex({
    client: 'pg',
    connection: connectionSettings(url, { name: opsi.nama ?? 'paraf' }) as Knex.PgConnectionConfig,
    pool: { min: 0, max: opsi.pool ?? 10 },
    acquireConnectionTimeout: 30_000,
    log: quiet,
  })
}

/**
 * Runs `fn` in one READ COMMITTED transaction and commits when it resolves. A deadlock or a
 * serialization failure is the database asking for another try: at most three more, a little later
 * each time. So `fn` may run more than once and must do nothing outside the transaction.
 */
export async function transaksi<T>(
  db: Knex,
  fn: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction(fn)
    } catch (error) {
      if (attempt >= RETRIES || !worthRetrying(error)) throw error
      await pause((attempt + 1) * (10 + Math.random() * 40))
    }
  }
}

function worthRetrying(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === DEADLOCK || code === SERIALIZATION
}
