import type { Knex } from 'knex'

/** Unread disposisi are counted on every page: few rows, found without reading the done ones. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index disposisi_baru on disposisi (kepada_jabatan_id, kepada, unit_id)
      where batal_at is null and selesai_at is null and dibaca_at is null;
  `)
}
