import type { Knex } from 'knex'

/** Agencies of the government, where a PNS works and under whom: dated facts, one at a time a person. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table pd (
      id uuid primary key default gen_random_uuid(),
      kode text not null unique,
      nama text not null,
      aktif boolean not null default true
    );
    create unique index pd_nama on pd (lower(nama));
    create table jenis_jabatan (
      kode text primary key,
      nama text not null unique,
      urut integer not null,
      -- level of SKJ the post asks for (PermenPANRB 38/2017); an office may set its own
      level_standar integer not null check (level_standar between 1 and 5)
    );
    create table penempatan (
      id uuid primary key default gen_random_uuid(),
      pegawai_id uuid not null references pegawai,
      pd_id uuid not null references pd,
      jabatan text not null default '',
      jenis_jabatan text references jenis_jabatan,
      atasan_id uuid references pegawai,
      berlaku_dari date not null,
      berlaku_sampai date,
      check (berlaku_sampai is null or berlaku_sampai >= berlaku_dari),
      check (atasan_id <> pegawai_id)
    );
    create unique index penempatan_kini on penempatan (pegawai_id) where berlaku_sampai is null;
    create unique index penempatan_dari on penempatan (pegawai_id, berlaku_dari);
    create index penempatan_atasan on penempatan (atasan_id) where berlaku_sampai is null;
    create index penempatan_pd on penempatan (pd_id) where berlaku_sampai is null;
    -- works for another agency: without a post here, sees only what is their own
    alter table pegawai add column luar boolean not null default false;
    insert into jenis_jabatan (kode, nama, urut, level_standar) values
      ('jpt-madya', 'Jabatan Pimpinan Tinggi Madya', 1, 5),
      ('jpt-pratama', 'Jabatan Pimpinan Tinggi Pratama', 2, 4),
      ('administrator', 'Administrator', 3, 3),
      ('pengawas', 'Pengawas', 4, 2),
      ('pelaksana', 'Pelaksana', 5, 1),
      ('jf-utama', 'Fungsional Ahli Utama', 6, 4),
      ('jf-madya', 'Fungsional Ahli Madya', 7, 3),
      ('jf-muda', 'Fungsional Ahli Muda', 8, 2),
      ('jf-pertama', 'Fungsional Ahli Pertama', 9, 2),
      ('jf-penyelia', 'Fungsional Penyelia', 10, 2),
      ('jf-mahir', 'Fungsional Mahir', 11, 2),
      ('jf-terampil', 'Fungsional Terampil', 12, 1),
      ('jf-pemula', 'Fungsional Pemula', 13, 1);
  `)
}
