import type { Knex } from 'knex'

/** The case in which the plan of a year is decreed; a new one only when the one before was stopped. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table dokumen_rencana (
      tahun integer primary key references tahun_rencana,
      perkara_id uuid not null unique references perkara,
      oleh uuid not null references pegawai,
      dimulai_at timestamptz not null
    );
  `)
}
