import type { Knex } from 'knex'

/**
 * Indexes that keep the inbox and the list of cases as quick with a million tasks as with ten. The
 * holder rides along, so that "nobody's yet" is told from the index; asked of the table, it costs a page
 * read per task. Statistics cannot help there: nearly all tasks are done and have a holder.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index tugas_kotak, tugas_pencatat, tugas_pemegang;
    create index tugas_kotak on tugas (peran, unit_id, dibuka_at, id) include (pemegang_id)
      where status = 'terbuka';
    create index tugas_pencatat on tugas (pencatat, unit_id, dibuka_at, id) include (pemegang_id)
      where status = 'terbuka' and pencatat is not null;
    -- A role of the whole office looks across units; the two above are in order only within one.
    create index tugas_kotak_kantor on tugas (peran, dibuka_at, id) include (pemegang_id)
      where status = 'terbuka';
    create index tugas_pencatat_kantor on tugas (pencatat, dibuka_at, id) include (pemegang_id)
      where status = 'terbuka' and pencatat is not null;
    create index tugas_pemegang on tugas (pemegang_id, dibuka_at, id) include (peran, pencatat, unit_id)
      where status = 'terbuka' and pemegang_id is not null;
    -- The list of cases, newest first, all of them or those of one status.
    create index perkara_daftar on perkara (dibuat_at desc, id desc) where induk_id is null;
    create index perkara_daftar_status on perkara (status, dibuat_at desc, id desc) where induk_id is null;
  `)
}
