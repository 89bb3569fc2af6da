import type { Knex } from 'knex'

/** A name for every session, and the second step of login: secret, spare codes, half-done logins. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- named on pages, where the hash of the token has no business
    alter table sesi add column id uuid not null unique default gen_random_uuid();
    create table dua_langkah (
      pegawai_id uuid primary key references pegawai,
      -- sealed when the installation has a key
      rahasia bytea not null,
      -- the last time step whose code was taken: a code opens once
      terakhir bigint not null default -1,
      dibuat_at timestamptz not null,
      -- null until a first code has shown that the telephone knows the secret
      aktif_at timestamptz
    );
    create table kode_cadangan (
      pegawai_id uuid not null references dua_langkah on delete cascade,
      kode_hash bytea not null,
      dipakai_at timestamptz,
      primary key (pegawai_id, kode_hash)
    );
    -- the password was right, the code is still to come
    create table masuk_separuh (
      token_hash bytea primary key,
      pegawai_id uuid not null references pegawai,
      kedaluwarsa_at timestamptz not null
    );
    create index masuk_separuh_habis on masuk_separuh (kedaluwarsa_at);
  `)
}
