import type { Knex } from 'knex'

/**
 * What one holds, in order of due time or of opening: the right to each task is asked too, and with its
 * columns in the index no task of somebody else's role has to be fetched for it.
 */
export async function up(knex: Knex): Promise<void> {
  for (const [nama, urut] of [
    ['tugas_jatuh_pemegang', 'jatuh_urut'],
    ['tugas_pemegang', 'dibuka_at'],
  ])
    await knex.raw(`
      drop index ${nama};
      create index ${nama} on tugas (pemegang_id, ${urut}, id)
        include (peran, pencatat, unit_id, pegawai_id)
        where status = 'terbuka' and pemegang_id is not null;
    `)
}
