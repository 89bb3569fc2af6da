import type { Knex } from 'knex'

/** A timer keeps the name of the fact it waits for, so that it can move when that fact does. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table pewaktu add column nama text not null default '';
    -- Those that wait already: the fact of their case that holds their very hour.
    update pewaktu w set nama = f.key
      from perkara p, jsonb_each_text(p.data) f
     where p.id = w.perkara_id and w.status = 'terpasang'
       and f.value = to_char(w.jatuh_tempo at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  `)
}
