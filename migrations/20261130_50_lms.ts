import type { Knex } from 'knex'

/** What is known of the learning system (Moodle): the course of a training, accounts, marks. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table lms_kursus (
      pelatihan_id uuid primary key references pelatihan,
      -- short name of the course, as Moodle calls it
      kursus text not null,
      kelompok text not null default '',
      kohort text not null default '',
      -- sealed: from it the first passwords of this training are made, always the same ones
      benih text not null,
      diubah_at timestamptz not null
    );
    create table lms_akun (
      peserta_id uuid primary key references peserta on delete cascade,
      keadaan text not null check (keadaan in ('terdaftar', 'gagal')),
      moodle_id bigint,
      -- the account was there before us: its password is not the first one of this training
      sudah_ada boolean not null default false,
      galat text not null default '',
      dicoba_at timestamptz not null,
      direset_at timestamptz,
      akses_at timestamptz,
      aktivitas_selesai integer,
      aktivitas integer,
      check (keadaan = 'terdaftar' or galat <> '')
    );
    create table lms_nilai (
      peserta_id uuid not null references peserta on delete cascade,
      unsur text not null,
      nilai numeric(7, 2) not null,
      maks numeric(7, 2) not null check (maks > 0),
      primary key (peserta_id, unsur)
    );
  `)
}
