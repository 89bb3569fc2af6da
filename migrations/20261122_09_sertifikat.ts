import type { Knex } from 'knex'

/** Certificates: one living certificate per participant; a reprint cancels the old number. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sertifikat (
      id uuid primary key default gen_random_uuid(),
      perkara_id uuid not null references perkara,
      peserta_id uuid not null references peserta,
      nomor text not null default '',
      kode_registrasi text not null default '',
      status text not null default 'dicetak' check (status in
        ('dicetak', 'ditandatangani', 'diserahkan', 'batal')),
      isi jsonb not null default '{}',
      docx_sha256 text references berkas,
      dibuat_at timestamptz not null,
      diserahkan_at timestamptz
    );
    create unique index sertifikat_peserta on sertifikat (peserta_id) where status <> 'batal';
    create index sertifikat_perkara on sertifikat (perkara_id);
  `)
}
