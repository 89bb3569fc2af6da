import type { Knex } from 'knex'

/** Accounts, sessions (only hashes of tokens are kept), login throttle, first-administrator link. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table akun (
      pegawai_id uuid primary key references pegawai,
      nama_pengguna text not null unique,
      sandi_hash text not null,
      admin boolean not null default false,
      created_at timestamptz not null default now()
    );
    create table sesi (
      token_hash bytea primary key,
      pegawai_id uuid not null references pegawai,
      csrf text not null,
      agen text not null default '',
      ip text not null default '',
      created_at timestamptz not null,
      terakhir_at timestamptz not null,
      kedaluwarsa_at timestamptz not null
    );
    create index sesi_pegawai on sesi (pegawai_id);
    create table percobaan_masuk (
      kunci text primary key,
      gagal integer not null,
      tunggu_sampai timestamptz not null,
      diubah_at timestamptz not null
    );
    create table tautan_awal (
      token_hash bytea primary key,
      kedaluwarsa_at timestamptz not null,
      dipakai_at timestamptz
    );
  `)
}
