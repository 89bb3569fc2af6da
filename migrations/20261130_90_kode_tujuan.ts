import type { Knex } from 'knex'

/** Where somebody who comes in by a first code goes next: to a class, or to their plan. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table kode_awal add column tujuan text not null default '/kelas'`)
}
