import { setTimeout as pause } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { Client } from 'pg'
import { migrateJobs } from '../jobs/schema.js'
import { openClient, openPool, watchedByServer } from './connection.js'
import { bukaDb } from './db.js'
import { StartFault } from '../start-fault.js'

export interface Migration {
  name: string
  up(knex: Knex): Promise<void>
  config?: { transaction?: boolean }
}

const OLDEST = 150_000
const POLL = 150
const LOCK = `hashtext('paraf-migrasi'), 0`

/**
 * Tables may be large: no limit on the time of a statement. In return the server looks now and then
 * whether we are still there, so that a killed process does not go on building an index (not every
 * platform can).
 */
const LONG_STATEMENTS = `
  set statement_timeout = 0;
  do $$ begin
    perform set_config('client_connection_check_interval', '1s', false);
  exception when others then null;
  end $$`

/**
 * Brings a database up to date: the tables of the house and those of the queue. Any number of
 * processes may call it at once; one works, the others wait. A process killed half-way leaves
 * nothing behind. Refuses a server older than PostgreSQL 15 and a database made by a newer Paraf.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<void> {
  const guard = await openClient(url, { name: 'paraf-migrasi' }).catch((cause: Error) => {
    const { host } = new URL(url)
    throw new StartFault(`Basis data di ${host} tidak dapat dihubungi: ${cause.message || cause}`, {
      cause,
    })
  })
  try {
    await watchedByServer(guard)
    await assertVersion(guard)
    await takeLock(guard)
    await migrateLocked(url, migrations)
  } finally {
    // Ending the connection frees the lock, also when this process is killed.
    await guard.end().catch(() => {})
  }
}

async function assertVersion(client: Client): Promise<void> {
  const { rows } = await client.query(`
    select current_setting('server_version_num')::int as number,
           current_setting('server_version') as name`)
  if (rows[0].number >= OLDEST) return
  throw new StartFault(
    `Paraf memerlukan PostgreSQL 15 atau yang lebih baru; peladen ini PostgreSQL ${rows[0].name}.`,
  )
}

/**
 * Polls instead of waiting inside `pg_advisory_lock`: a waiting statement holds a snapshot, and
 * CREATE INDEX CONCURRENTLY of the process at work would wait for it for ever.
 */
async function takeLock(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK}) as mine`)
    if (rows[0].mine) return
    await pause(POLL)
  }
}

async function migrateLocked(url: string, migrations: readonly Migration[]): Promise<void> {
  const db = bukaDb(url, { pool: 2, nama: 'paraf-migrasi' })
  const pool = openPool(url, 1, { name: 'paraf-migrasi', statementTimeout: 0 })
  try {
    await refuseNewer(db, migrations)
    const config = { migrationSource: source(migrations) }
    // knex keeps a lock row that a killed process never gives back; ours has replaced it.
    await db.migrate.forceFreeMigrationsLock(config)
    await db.migrate.latest(config)
    await migrateJobs(pool)
  } finally {
    await db.destroy()
    await pool.end()
  }
}

async function refuseNewer(db: Knex, migrations: readonly Migration[]): Promise<void> {
  if (!(await db.schema.hasTable('knex_migrations'))) return
  const known = new Set(migrations.map((m) => m.name))
  const unknown = (await db('knex_migrations').orderBy('id').pluck('name')).filter(
    (name) => !known.has(name),
  )
  if (unknown.length === 0) return
  throw new StartFault(
    `Basis data ini dibuat oleh Paraf yang lebih baru (${unknown.join(', ')}). ` +
      'Jalankan versi Paraf yang terbaru; basis data tidak diubah.',
  )
}

function source(migrations: readonly Migration[]): Knex.MigrationSource<Migration> {
  return {
    getMigrations: async () => [...migrations],
    getMigrationName: (m) => m.name,
    getMigration: async (m) => ({
      up: async (knex: Knex) => {
        await knex.raw(LONG_STATEMENTS)
        await m.up(knex)
      },
      // Forward only: knex asks for the function, nobody may call it.
      down: async () => {
        throw new Error(`Migrasi ${m.name} tidak dapat dibatalkan.`)
      },
      ...(m.config ? { config: m.config } : {}),
    }),
  }
}
