import type { Knex } from 'knex'

/** Holidays are part of a calendar now. This list was only ever filled with the shipped one. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop table hari_libur')
}
