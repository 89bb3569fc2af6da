import type { Knex } from 'knex'

/** A unit or post that ended stays for what was done under it; nothing new is begun there. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table unit add column aktif boolean not null default true;
    alter table jabatan add column aktif boolean not null default true;
  `)
}
