import type { Knex } from 'knex'

/** An import that runs behind the scenes: what was asked for, of which file, and what became of each row. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table impor_latar (
      pekerjaan_id uuid primary key references pekerjaan,
      sha256 text not null references berkas,
      isian jsonb not null,
      kembali text not null,
      pesan text not null default '',
      laporan jsonb
    );
    create index impor_latar_berkas on impor_latar (sha256);
  `)
}
