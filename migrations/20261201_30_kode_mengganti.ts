import type { Knex } from 'knex'

/**
 * A first code says whether it was given to replace a password. One given to somebody without an
 * account must not take over the account made for them meanwhile; those out today replace none.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw('alter table kode_awal add column mengganti boolean not null default false')
}
