import type { Knex } from 'knex'

/** A proposal that was sent is a case; what was accepted is carried out and reported on. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table usulan_bangkom
      add column perkara_id uuid unique references perkara,
      drop constraint usulan_bangkom_tahap_check,
      add constraint usulan_bangkom_tahap_check check
        (tahap in ('konsep', 'verifikasi', 'diterima', 'ditolak', 'berjalan', 'selesai')),
      add constraint usulan_bangkom_putusan check
        (tahap not in ('berjalan', 'selesai') or (diputus_at is not null and alasan_putusan <> ''));
    create table pelaksanaan_bangkom (
      usulan_id uuid primary key references usulan_bangkom,
      mulai date not null,
      selesai date not null check (selesai >= mulai),
      materi text not null,
      tempat text not null,
      irama text not null check (irama in ('sekali', 'harian', 'mingguan', 'bulanan', 'tahunan')),
      -- last day of the period of each report, the earliest first
      jadwal jsonb not null,
      dimulai_at timestamptz not null
    );
    create table laporan_bangkom (
      usulan_id uuid not null references pelaksanaan_bangkom,
      ke integer not null check (ke > 0),
      tanggal date not null,
      jp integer not null check (jp >= 0),
      -- empty: without a certificate
      nomor_sertifikat text not null default '',
      deskripsi text not null,
      berkas jsonb,
      dilaporkan_at timestamptz not null,
      tugas_id uuid not null unique references tugas,
      primary key (usulan_id, ke),
      check (nomor_sertifikat = '' or berkas is not null)
    );
  `)
}
