import type { Knex } from 'knex'

/** The receipt of a post office or application beside the name of who took a letter. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table pengiriman add column resi text not null default '';
    -- what has no proof yet is asked for every day, and is little beside all that was ever sent
    create index pengiriman_belum on pengiriman (dikirim_at, id) where diterima_at is null;
  `)
}
