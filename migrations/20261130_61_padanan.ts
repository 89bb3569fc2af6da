import type { Knex } from 'knex'

/** The three sheets a roster is reconciled with, and what people decided about their differences. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table padanan_lembar (
      pelatihan_id uuid not null references pelatihan,
      sumber text not null check (sumber in ('simpeg', 'lms', 'smartbangkom')),
      nama text not null,
      jumlah integer not null,
      -- the rows as they were understood; the next sheet of this source takes their place
      baris jsonb not null,
      oleh uuid not null references pegawai,
      dibuat_at timestamptz not null,
      primary key (pelatihan_id, sumber)
    );
    -- A value once found wrong for this person is not asked about again, in any later sheet.
    create table padanan_putusan (
      -- empty: about the person wherever they are; else the id of the training it is about
      lingkup text not null,
      nip text not null,
      perihal text not null,
      ditolak text not null,
      benar text not null,
      oleh uuid not null references pegawai,
      diputus_at timestamptz not null,
      primary key (lingkup, nip, perihal, ditolak)
    );
  `)
}
