import type { Knex } from 'knex'

/** Tells "a weightier notice said it to them" from "nobody sits there". */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table bunyi_tenggat
      -- people the rule is for; more than penerima where a weightier notice reached some of them
      add column sasaran integer;
    update bunyi_tenggat set sasaran = penerima;
    alter table bunyi_tenggat alter column sasaran set not null,
      add check (sasaran >= penerima);
  `)
}
