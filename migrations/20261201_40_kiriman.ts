import type { Knex } from 'knex'

/**
 * What is in a package follows its certificates: one that was corrected or replaced since makes a next
 * edition behind the same address, and the edition before stays on record with who had fetched it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sertifikat_paket add column edisi integer not null default 1 check (edisi > 0);
    comment on column sertifikat_paket.diambil_at is 'first time this edition was fetched';
    alter table sertifikat_paket_isi
      add column edisi integer not null default 1 check (edisi > 0),
      drop constraint sertifikat_paket_isi_pkey,
      add primary key (paket_id, edisi, urutan);
    create table sertifikat_paket_edisi (
      paket_id uuid not null references sertifikat_paket,
      edisi integer not null,
      sha256 text not null,
      ukuran bigint not null,
      -- null: nobody had it
      diambil_at timestamptz,
      diterima_at timestamptz,
      diterima_oleh text not null default '',
      diterima_jabatan text not null default '',
      diganti_at timestamptz not null,
      primary key (paket_id, edisi)
    );
    create trigger sertifikat_paket_edisi_tetap before update or delete on sertifikat_paket_edisi
      for each row execute function baris_tetap();
    -- A code of LAN is looked for in every other training.
    create index peserta_kode on peserta (kode_registrasi) where kode_registrasi <> '';
  `)
}
