import type { Knex } from 'knex'

/** Indexes that keep the inbox and the list of cases as quick with a million tasks as with ten. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A role of the whole office looks across units; tugas_kotak is in order only within one.
    create index tugas_kotak_kantor on tugas (peran, dibuka_at, id) where status = 'terbuka';
    create index tugas_pencatat_kantor on tugas (pencatat, dibuka_at, id)
      where status = 'terbuka' and pencatat is not null;
    -- The list of cases, newest first, all of them or those of one status.
    create index perkara_daftar on perkara (dibuat_at desc, id desc) where induk_id is null;
    create index perkara_daftar_status on perkara (status, dibuat_at desc, id desc) where induk_id is null;
  `)
}
