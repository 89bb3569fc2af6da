import type { Knex } from 'knex'

/** Stored files, named by the SHA-256 of their content; conversions to PDF; visible long work. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table berkas (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      isi bytea not null,
      ukuran integer not null,
      mime text not null,
      created_at timestamptz not null default now()
    );
    alter table berkas alter column isi set storage external;
    create table konversi (
      docx_sha256 text primary key references berkas,
      pdf_sha256 text references berkas,
      status text not null default 'menunggu' check (status in ('menunggu', 'selesai', 'gagal')),
      percobaan integer not null default 0,
      galat text not null default '',
      created_at timestamptz not null default now(),
      selesai_at timestamptz
    );
    create table pekerjaan (
      id uuid primary key default gen_random_uuid(),
      jenis text not null,
      judul text not null,
      total integer not null default 0,
      selesai integer not null default 0,
      gagal integer not null default 0,
      status text not null default 'berjalan' check (status in ('berjalan', 'selesai', 'gagal')),
      hasil jsonb not null default '{}',
      galat text not null default '',
      oleh uuid references pegawai,
      created_at timestamptz not null default now(),
      diubah_at timestamptz not null default now()
    );
  `)
}
