import type { Knex } from 'knex'

/** Sheets the office prints (books, control sheets, minutes): asked for by a person, made by a job. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table cetakan (
      id uuid primary key default gen_random_uuid(),
      jenis text not null,
      -- what it is of, e.g. the code of a book or the id of a reservation
      rujukan text not null,
      judul text not null,
      -- what it is made from: the period and what its reader may see
      isi jsonb not null default '{}',
      docx_sha256 text references berkas,
      pekerjaan_id uuid references pekerjaan,
      oleh uuid references pegawai,
      dibuat_at timestamptz not null
    );
    create index cetakan_rujukan on cetakan (jenis, rujukan, dibuat_at desc);
  `)
}
