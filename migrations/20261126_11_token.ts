import type { Knex } from 'knex'

/** Personal tokens of the API; every line of history says through which of them it came, if any. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table token_api (
      id uuid primary key default gen_random_uuid(),
      pegawai_id uuid not null references pegawai,
      nama text not null,
      token_hash bytea not null unique,
      -- by which its owner tells it from others
      akhiran text not null,
      lingkup text not null check (lingkup in ('baca', 'tindak')),
      admin boolean not null,
      -- none: all rooms
      ruang text[] not null,
      dibuat_at timestamptz not null,
      kedaluwarsa_at timestamptz not null,
      terakhir_at timestamptz,
      terakhir_ip text not null default '',
      dicabut_at timestamptz,
      dicabut_oleh uuid references pegawai,
      check (kedaluwarsa_at <= dibuat_at + interval '366 days')
    );
    create index token_api_pegawai on token_api (pegawai_id, dibuat_at desc);
    -- set for the transaction by whoever opens it, so that no room has to think of it
    alter table riwayat add column token_id uuid references token_api
      default nullif(current_setting('paraf.token', true), '')::uuid;
    create index riwayat_token on riwayat (token_id) where token_id is not null;
  `)
}
