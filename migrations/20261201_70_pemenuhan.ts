import type { Knex } from 'knex'

/** Which training fulfils which accepted item of a plan: an item has at most one. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table pemenuhan_rencana (
      usulan_id uuid primary key references usulan_bangkom,
      pelatihan_id uuid not null references pelatihan,
      oleh uuid not null references pegawai,
      at timestamptz not null
    );
    create index pemenuhan_pelatihan on pemenuhan_rencana (pelatihan_id);
  `)
}
