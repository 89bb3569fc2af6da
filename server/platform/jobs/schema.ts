import { Logger, runMigrations } from 'graphile-worker'
import type { Pool } from 'pg'

/** Brings the tables of the queue up to date. The caller holds the migration lock. */
export async function migrateJobs(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) })
}
