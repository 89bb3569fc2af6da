import type { Knex } from 'knex'

/** The list of people goes on by a key in the order in which it is read: an agency has thousands. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `create index pegawai_urut on pegawai ((not aktif), (lower(nama) collate "C"), id)`,
  )
}
