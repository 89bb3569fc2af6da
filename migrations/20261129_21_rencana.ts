import type { Knex } from 'knex'

/** Plans of competence development: the years, the forms with their JP, what people ask for. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table bentuk_bangkom (
      kode text primary key,
      jalur text not null check (jalur in ('tubel', 'klasikal', 'nonklasikal')),
      nama text not null,
      urut integer not null,
      -- JP where no certificate says better; null: as the curriculum says
      jp_bawaan integer,
      per text not null default '' check (per in ('', 'hari', 'kegiatan', 'sesi')),
      -- at most so many sessions in a month
      maks_sebulan integer
    );
    create table tahun_rencana (
      tahun integer primary key check (tahun between 2020 and 2089),
      tahun_skp integer not null,
      -- last day of planning in the zone of the office
      batas date not null
    );
    -- what a person says of themselves for a year; each proposal carries it as it was when sent
    create table profil_bangkom (
      pegawai_id uuid not null references pegawai,
      tahun integer not null references tahun_rencana,
      jenis_jabatan text not null references jenis_jabatan,
      email text not null,
      nilai_kinerja numeric(5, 2) not null check (nilai_kinerja between 1 and 100),
      skj jsonb not null,
      diubah_at timestamptz not null,
      primary key (pegawai_id, tahun)
    );
    create table usulan_bangkom (
      id uuid primary key default gen_random_uuid(),
      urut bigint generated always as identity unique,
      pegawai_id uuid not null references pegawai,
      tahun integer not null references tahun_rencana,
      jalur text not null,
      bentuk text not null references bentuk_bangkom,
      jp integer not null check (jp > 0),
      hari integer not null default 1 check (hari > 0),
      tanggal date not null,
      materi text not null,
      anggaran bigint not null check (anggaran >= 0),
      lembaga text not null,
      sumber_dana text not null,
      alasan text not null,
      pernyataan boolean not null default false,
      tahap text not null default 'konsep'
        check (tahap in ('konsep', 'verifikasi', 'diterima', 'ditolak')),
      pd_id uuid references pd,
      atasan_id uuid references pegawai,
      profil jsonb,
      dibuat_at timestamptz not null,
      dikirim_at timestamptz,
      diputus_at timestamptz,
      diputus_oleh uuid references pegawai,
      alasan_putusan text not null default '',
      check (tahap = 'konsep' or (profil is not null and pd_id is not null and atasan_id is not null)),
      check (tahap not in ('diterima', 'ditolak') or (diputus_at is not null and alasan_putusan <> ''))
    );
    create index usulan_orang on usulan_bangkom (pegawai_id, tahun, urut);
    create index usulan_atasan on usulan_bangkom (atasan_id, urut) where tahap = 'verifikasi';
    create index usulan_putusan on usulan_bangkom (atasan_id, tahun, urut) where tahap <> 'konsep';
    create table riwayat_usulan (
      id bigint generated always as identity primary key,
      usulan_id uuid not null references usulan_bangkom on delete cascade,
      at timestamptz not null,
      oleh uuid not null references pegawai,
      aksi text not null,
      alasan text not null default ''
    );
    create index riwayat_usulan_usulan on riwayat_usulan (usulan_id, id);
    -- Bentuk dan jalur: PerLAN 10/2018; JP as lists of offices have them
    insert into bentuk_bangkom (kode, jalur, nama, urut, jp_bawaan, per, maks_sebulan) values
      ('TB01', 'tubel', 'Tugas Belajar', 1, null, '', null),
      ('KL01', 'klasikal', 'Pelatihan struktural kepemimpinan', 1, 4, 'hari', null),
      ('KL02', 'klasikal', 'Pelatihan manajerial', 2, 4, 'hari', null),
      ('KL03', 'klasikal', 'Pelatihan teknis', 3, 4, 'hari', null),
      ('KL04', 'klasikal', 'Pelatihan fungsional', 4, 4, 'hari', null),
      ('KL05', 'klasikal', 'Pelatihan sosial kultural', 5, 4, 'hari', null),
      ('KL06', 'klasikal', 'Seminar/konferensi/sarasehan', 6, 4, 'kegiatan', null),
      ('KL07', 'klasikal', 'Workshop/lokakarya', 7, 5, 'kegiatan', null),
      ('KL08', 'klasikal', 'Kursus', 8, 4, 'hari', null),
      ('KL09', 'klasikal', 'Penataran', 9, 4, 'hari', null),
      ('KL10', 'klasikal', 'Bimbingan teknis', 10, 4, 'hari', null),
      ('KL11', 'klasikal', 'Sosialisasi', 11, 4, 'kegiatan', null),
      ('KL12', 'klasikal', 'Klasikal lainnya', 12, null, '', null),
      ('NKL01', 'nonklasikal', 'Coaching', 1, 2, 'sesi', 2),
      ('NKL02', 'nonklasikal', 'Mentoring', 2, 2, 'sesi', 2),
      ('NKL03', 'nonklasikal', 'E-learning', 3, 3, 'kegiatan', null),
      ('NKL04', 'nonklasikal', 'Pelatihan jarak jauh', 4, 4, 'kegiatan', null),
      ('NKL05', 'nonklasikal', 'Detasering', 5, 20, 'kegiatan', null),
      ('NKL06', 'nonklasikal', 'Pembelajaran alam terbuka (outbond)', 6, 4, 'kegiatan', null),
      ('NKL07', 'nonklasikal', 'Patok banding (benchmarking)', 7, 10, 'kegiatan', null),
      ('NKL08', 'nonklasikal',
        'Pertukaran PNS dengan pegawai swasta/BUMN/BUMD', 8, 20, 'kegiatan', null),
      ('NKL09', 'nonklasikal', 'Belajar mandiri', 9, 2, 'hari', null),
      ('NKL10', 'nonklasikal', 'Komunitas belajar', 10, 2, 'hari', null),
      ('NKL11', 'nonklasikal', 'Bimbingan di tempat kerja', 11, null, '', null),
      ('NKL12', 'nonklasikal', 'Magang/praktik kerja', 12, 20, 'kegiatan', null),
      ('NKL13', 'nonklasikal', 'Nonklasikal lainnya', 13, null, '', null);
  `)
}
