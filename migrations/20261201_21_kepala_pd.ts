import type { Knex } from 'knex'

/** How letters address the head of an agency. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- empty: as the name of the agency says
    alter table pd add column kepala text not null default '';
  `)
}
