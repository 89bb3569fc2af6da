import type { Knex } from 'knex'

/** Settings of the office and its holidays. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table setelan (
      kunci text primary key,
      nilai jsonb not null,
      diubah_at timestamptz not null default now()
    );
    create table hari_libur (
      tanggal date not null,
      nama text not null,
      jenis text not null check (jenis in ('libur_nasional', 'cuti_bersama', 'libur_daerah', 'kerja_pengganti')),
      sumber text not null default '',
      primary key (tanggal, jenis)
    );
  `)
}
