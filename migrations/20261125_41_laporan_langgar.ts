import type { Knex } from 'knex'

/** Breaches of all rows in the order they ended. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    'create index tenggat_langgar_akhir on tenggat (selesai_at, tugas_id) where langgar',
  )
}
