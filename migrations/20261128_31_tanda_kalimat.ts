import type { Knex } from 'knex'

/** Sentences of a version that whoever sent it back has marked, each with a remark. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table tanda_kalimat (
      id uuid primary key default gen_random_uuid(),
      naskah_id uuid not null,
      versi integer not null,
      -- the task that sent it back
      tugas_id uuid not null references tugas,
      -- which sentence of the version, counted from 0 in reading order
      posisi integer not null check (posisi >= 0),
      kalimat text not null,
      -- SHA-256 of the words, so that the same sentence is known again in a later version
      sidik text not null,
      catatan text not null default '',
      pegawai_id uuid not null references pegawai,
      pemangku_id uuid not null references pemangku,
      dibuat_at timestamptz not null,
      unique (tugas_id, posisi),
      foreign key (naskah_id, versi) references naskah_versi
    );
    create index tanda_kalimat_naskah on tanda_kalimat (naskah_id, versi);
  `)
}
