import type { Knex } from 'knex'

/** Whose signature a final version prints: nobody else can put it there. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table naskah add column final_pemangku_id uuid references pemangku;
  `)
}
