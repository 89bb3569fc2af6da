import type { Knex } from 'knex'

/** Backups of the whole office: files in a folder of the server, of which this is the list. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table cadangan (
      id uuid primary key default gen_random_uuid(),
      -- its file in the folder of backups; empty while it is being made
      nama text not null default '',
      status text not null default 'berjalan' check (status in ('berjalan', 'selesai', 'gagal')),
      tahap text not null default '',
      total integer not null default 0,
      selesai integer not null default 0,
      galat text not null default '',
      ukuran bigint,
      sha256 text,
      baris bigint,
      berkas integer,
      -- files the database knows but nobody has the bytes of
      hilang integer not null default 0,
      diperiksa_at timestamptz,
      periksa_galat text not null default '',
      dihapus_at timestamptz,
      oleh uuid references pegawai,
      dibuat_at timestamptz not null,
      selesai_at timestamptz
    );
    -- One at a time, whoever presses the button.
    create unique index cadangan_berjalan on cadangan ((true)) where status = 'berjalan';
  `)
}
