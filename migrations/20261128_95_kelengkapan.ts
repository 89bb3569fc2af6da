import type { Knex } from 'knex'

/** What of the kelengkapan of a step is at hand, item by item, as its holder ticks it off. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kelengkapan_tugas (
      tugas_id uuid not null references tugas,
      -- counted from 0, in the order of the cell of the SOP
      butir smallint not null check (butir >= 0),
      oleh uuid not null references pegawai,
      pada timestamptz not null,
      primary key (tugas_id, butir)
    );
  `)
}
