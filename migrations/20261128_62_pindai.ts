import type { Knex } from 'knex'

/** Stacks of signed paper as they came from the scanner, and what they were cut into; all of it stays. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table pindaian_tumpukan (
      id uuid primary key default gen_random_uuid(),
      -- dropped on the row of this number: no code is looked for
      nomor_id uuid references nomor,
      halaman integer not null default 0,
      keadaan text not null default 'menunggu' check (keadaan in ('menunggu', 'selesai')),
      pekerjaan_id uuid not null references pekerjaan,
      oleh uuid not null references pegawai,
      dibuat_at timestamptz not null
    );
    create index pindaian_tumpukan_baru on pindaian_tumpukan (dibuat_at desc);
    create table pindaian_berkas (
      tumpukan_id uuid not null references pindaian_tumpukan,
      urutan integer not null check (urutan > 0),
      sha256 text not null references berkas,
      nama text not null,
      primary key (tumpukan_id, urutan)
    );
    create table pindaian_bagian (
      id uuid primary key default gen_random_uuid(),
      tumpukan_id uuid not null references pindaian_tumpukan,
      urutan integer not null check (urutan > 0),
      -- pages of the stack, from 1
      dari integer not null check (dari > 0),
      sampai integer not null check (sampai >= dari),
      sha256 text not null references berkas,
      keadaan text not null check (keadaan in ('menunggu', 'dipasang', 'disisihkan')),
      -- the number it was put at; why it waits, or was set aside
      nomor_id uuid references nomor check (keadaan <> 'dipasang' or nomor_id is not null),
      sebab text not null default '' check (keadaan = 'dipasang' or sebab <> ''),
      -- who put it there by hand; null: its code did
      oleh uuid references pegawai,
      pada timestamptz not null,
      unique (tumpukan_id, urutan)
    );
    create index pindaian_bagian_menunggu on pindaian_bagian (pada) where keadaan = 'menunggu';
  `)
}
