import type { Knex } from 'knex'

/** Clocks are written and read at every step of every case, so they cost as little as they can. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The task of a clock names case and people, the case its unit and SOP; none of them is ever
    -- deleted, nor is a version of a calendar. Looking them all up again took half the time of a write,
    -- and every case would share the lock on the same few rows.
    alter table tenggat
      drop constraint tenggat_perkara_id_fkey,
      drop constraint tenggat_kalender_versi_id_fkey,
      drop constraint tenggat_sop_versi_id_fkey,
      drop constraint tenggat_unit_id_fkey,
      drop constraint tenggat_dikembalikan_oleh_fkey,
      drop constraint tenggat_selesai_oleh_fkey;
    alter table segmen_jam drop constraint segmen_jam_pegawai_id_fkey;
    -- The running clock of a task with its stretches, read beside the task; a function keeps its plan.
    create function jam_tugas(tugas uuid) returns json language plpgsql stable as $$
    begin
      return (
        select json_build_array(j.tugas_id, j.kalender_versi_id, j.unit_id, j.waktu, j.keras, j.luar,
                 j.mulai_at, j.jangkar_at, j.jatuh_at, j.jeda_at,
                 (select json_agg(json_build_array(s.jenis, s.mulai_at, s.selesai_at) order by s.id)
                    from segmen_jam s where s.tugas_id = j.tugas_id))
          from tenggat j where j.tugas_id = tugas and j.status = 'berjalan');
    end $$;
  `)
}
