import type { Knex } from 'knex'

/** Trial prints of a template version with sample data; shown on its page and soon forgotten. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table templat_pratinjau (
      id uuid primary key default gen_random_uuid(),
      templat_sha256 text not null references templat_versi,
      isi jsonb not null,
      -- true when it is the office's own sample and nobody changed a word
      baku boolean not null,
      status text not null default 'menunggu' check (status in ('menunggu', 'selesai', 'gagal')),
      galat text not null default '',
      docx_sha256 text references berkas,
      pdf_sha256 text references berkas,
      halaman integer,
      -- hashes of the first pages as pictures
      gambar jsonb not null default '[]',
      oleh uuid references pegawai,
      dibuat_at timestamptz not null
    );
    create index templat_pratinjau_templat on templat_pratinjau (templat_sha256, dibuat_at desc);
  `)
}
