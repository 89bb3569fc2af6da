import type { Knex } from 'knex'

/** Answers kept for a day under the key of their sender, so that a repeated request does nothing. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kunci_ulang (
      pegawai_id uuid not null references pegawai,
      kunci text not null,
      -- of method, address and content: the key belongs to this one request
      sidik bytea not null,
      status smallint not null,
      -- text, so that the repeated answer is the same to the byte
      jawaban text not null,
      dibuat_at timestamptz not null,
      primary key (pegawai_id, kunci)
    );
    create index kunci_ulang_umur on kunci_ulang (dibuat_at);
  `)
}
