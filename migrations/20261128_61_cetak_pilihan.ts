import type { Knex } from 'knex'

/** A print that is made as a PDF at once: several letters in one file, or envelopes. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table cetakan add column pdf_sha256 text references berkas`)
}
