import type { Knex } from 'knex'

/** People, posts, and who sits where: a seat (pemangku) is a dated fact, definitif or acting. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table unit (
      id uuid primary key default gen_random_uuid(),
      kode text not null unique,
      nama text not null,
      singkatan text not null default '',
      induk_id uuid references unit
    );
    create table peran (
      kode text primary key,
      nama text not null,
      -- 'unit': only tasks of cases of the same unit; 'kantor': the whole office
      lingkup text not null check (lingkup in ('unit', 'kantor'))
    );
    create table jabatan (
      id uuid primary key default gen_random_uuid(),
      kode text not null unique,
      nama text not null,
      unit_id uuid not null references unit,
      atasan_id uuid references jabatan
    );
    create table jabatan_peran (
      jabatan_id uuid not null references jabatan on delete cascade,
      peran text not null references peran,
      primary key (jabatan_id, peran)
    );
    create table pegawai (
      id uuid primary key default gen_random_uuid(),
      nip text unique check (nip is null or nip ~ '^[0-9]{18}$'),
      nama text not null,
      gelar_depan text not null default '',
      gelar_belakang text not null default '',
      jenis text not null default 'pns' check (jenis in ('pns', 'pppk', 'lainnya')),
      golongan text not null default '',
      pangkat text not null default '',
      email text not null default '',
      aktif boolean not null default true,
      created_at timestamptz not null default now()
    );
    create table pemangku (
      id uuid primary key default gen_random_uuid(),
      pegawai_id uuid not null references pegawai,
      jabatan_id uuid not null references jabatan,
      sifat text not null check (sifat in ('definitif', 'plt', 'plh')),
      sk_nomor text not null default '',
      berlaku_dari date not null,
      berlaku_sampai date,
      created_at timestamptz not null default now(),
      check (berlaku_sampai is null or berlaku_sampai >= berlaku_dari),
      check (sifat = 'definitif' or berlaku_sampai is not null)
    );
    create index pemangku_pegawai on pemangku (pegawai_id);
    create index pemangku_jabatan on pemangku (jabatan_id);
    -- The roles the three SOPs of the house speak of; an office adds its own.
    insert into peran (kode, nama, lingkup) values
      ('kepala', 'Kepala Badan', 'kantor'),
      ('sekretaris', 'Sekretaris', 'kantor'),
      ('kabid', 'Kepala Bidang', 'unit'),
      ('pokja', 'Kelompok Kerja (penyusun konsep)', 'unit'),
      ('pengelola', 'Pengelola Penyelenggaraan Pelatihan', 'unit'),
      ('admin-bangkom', 'Admin BANGKOM', 'kantor'),
      ('agendaris', 'Agendaris (tata usaha)', 'kantor'),
      ('peserta', 'Peserta Pelatihan', 'kantor'),
      ('lan', 'Lembaga Administrasi Negara RI', 'kantor');
  `)
}
