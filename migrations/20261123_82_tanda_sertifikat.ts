import type { Knex } from 'knex'

/** How many electronic signatures the PDF of a certificate carries: Kabid first, then Kepala. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sertifikat add column tanda integer not null default 0 check (tanda between 0 and 2);
  `)
}
