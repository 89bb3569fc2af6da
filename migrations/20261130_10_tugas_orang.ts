import type { Knex } from 'knex'

/**
 * Tasks for one person instead of a role: who asked for something, and a direct superior, whose seat is
 * often in another agency. Their roles sit on no post, so no stretch of a role ever holds such a task.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into peran (kode, nama, lingkup) values
      ('pengaju', 'Pengaju', 'kantor'), ('atasan-langsung', 'Atasan langsung', 'kantor');
    alter table jabatan_peran add constraint jabatan_peran_bukan_orang
      check (peran not in ('pengaju', 'atasan-langsung'));
    alter table tugas
      add column pegawai_id uuid references pegawai,
      add constraint tugas_orang
        check ((pegawai_id is not null) = (peran in ('pengaju', 'atasan-langsung')));
    -- A person's own, oldest first and soonest due first, as the stretches of roles are.
    create index tugas_orang on tugas (pegawai_id, dibuka_at, id) include (pemegang_id, peran)
      where status = 'terbuka' and pegawai_id is not null;
    create index tugas_orang_jatuh on tugas (pegawai_id, jatuh_urut, id)
      include (pemegang_id, peran) where status = 'terbuka' and pegawai_id is not null;
  `)
}
