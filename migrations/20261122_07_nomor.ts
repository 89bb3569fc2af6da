import type { Knex } from 'knex'

/** Registers and numbers. One counter per register and calendar year of the letter's date. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table klasifikasi (
      kode text primary key,
      uraian text not null,
      relevansi text not null default '',
      sumber text not null default ''
    );
    create table register (
      kode text primary key,
      nama text not null,
      -- tokens: {SEC} {SEQ} {SEQ:3} {SUFFIX} {KLAS} {UNIT} {SUBUNIT} {MM} {ROM} {YYYY} {YY}
      pola text not null,
      unit text not null default ''
    );
    create table register_tahun (
      register text not null references register,
      tahun integer not null,
      terakhir integer not null default 0 check (terakhir >= 0),
      primary key (register, tahun)
    );
    create table nomor (
      id uuid primary key default gen_random_uuid(),
      register text not null references register,
      tahun integer not null,
      urut integer not null check (urut > 0),
      sufiks text not null default '',
      nomor text not null check (length(nomor) between 1 and 200),
      status text not null default 'terpakai' check (status in ('terpakai', 'batal')),
      alasan_batal text not null default '',
      tanggal date not null,
      hal text not null default '',
      tujuan text not null default '',
      -- what carries the number: 'naskah', 'sertifikat', 'surat_masuk'
      pemilik text not null,
      pemilik_id uuid not null,
      oleh uuid references pegawai,
      dibuat_at timestamptz not null,
      unique (register, tahun, urut, sufiks)
    );
    create unique index nomor_pemilik on nomor (pemilik, pemilik_id) where status = 'terpakai';
    insert into register (kode, nama, pola, unit) values
      ('surat-keluar', 'Surat keluar', '{SEC}-{SEQ}/{UNIT}/{KLAS}/{MM}/{YYYY}', ''),
      ('keputusan', 'Keputusan', '{SEQ} TAHUN {YYYY}', ''),
      ('sertifikat', 'Sertifikat', '{KLAS}/{SEQ}/{UNIT}/{YYYY}', ''),
      ('surat-masuk', 'Surat masuk', '{SEQ}', '');
  `)
}
