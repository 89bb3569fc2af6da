import type { Knex } from 'knex'

/** What is learned from finished clocks about those that run: the groups, and how well it did in a test. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table ramalan_model (
      id bigint generated always as identity primary key,
      dibuat_at timestamptz not null,
      -- visits learned from
      kunjungan integer not null,
      -- 'model': better than the plain rate in the test; 'dasar': not, so the plain rate is shown
      pakai text not null check (pakai in ('model', 'dasar')),
      uji jsonb
    );
    -- Past visits by row, by role and of the whole office, in shares of their allowed time.
    create table ramalan_kelompok (
      model_id bigint not null references ramalan_model on delete cascade,
      tingkat text not null check (tingkat in ('langkah', 'peran', 'kantor')),
      kunci text not null,
      isi jsonb not null,
      primary key (model_id, tingkat, kunci)
    );
    -- The newest visits of a row, and what stood before a task when it came.
    create index tenggat_langkah on tenggat (sop_kode, elemen_id, selesai_at desc)
      where status = 'selesai' and keras and not luar;
    create index tenggat_antrean on tenggat (unit_id, peran, selesai_at) include (mulai_at);
  `)
}
