import type { Knex } from 'knex'

/**
 * The inbox in order of due time, its further boxes, and the searches a person keeps. The due time is
 * copied to the task, because an order over two tables cannot be read off an index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table tugas
      -- due time by which the inbox is sorted; the year 3000: none known
      add column jatuh_urut timestamptz not null default '3000-01-01T00:00:00Z',
      -- missing it would be a breach of the office
      add column dapat_lewat boolean not null default false;
    update tugas t set jatuh_urut = coalesce(j.jatuh_at, t.jatuh_urut), dapat_lewat = j.keras and not j.luar
      from tenggat j where j.tugas_id = t.id and j.status = 'berjalan';
    create function tenggat_ke_tugas() returns trigger language plpgsql as $$
    declare jatuh timestamptz := coalesce(new.jatuh_at, '3000-01-01T00:00:00Z');
    begin
      update tugas t set jatuh_urut = jatuh, dapat_lewat = new.keras and not new.luar
       where t.id = new.tugas_id
         and (t.jatuh_urut <> jatuh or t.dapat_lewat <> (new.keras and not new.luar));
      return null;
    end $$;
    create trigger tenggat_ke_tugas after update of jatuh_at, keras, luar on tenggat
      for each row when (new.status = 'berjalan') execute function tenggat_ke_tugas();
    -- The same stretches as tugas_kotak and its like, in order of due time.
    create index tugas_jatuh on tugas (peran, unit_id, jatuh_urut, id) include (pemegang_id)
      where status = 'terbuka';
    create index tugas_jatuh_pencatat on tugas (pencatat, unit_id, jatuh_urut, id)
      include (pemegang_id) where status = 'terbuka' and pencatat is not null;
    create index tugas_jatuh_kantor on tugas (peran, jatuh_urut, id) include (pemegang_id)
      where status = 'terbuka';
    create index tugas_jatuh_pencatat_kantor on tugas (pencatat, jatuh_urut, id)
      include (pemegang_id) where status = 'terbuka' and pencatat is not null;
    create index tugas_jatuh_pemegang on tugas (pemegang_id, jatuh_urut, id)
      where status = 'terbuka' and pemegang_id is not null;
    -- What was sent back is little, wherever it lies.
    create index tugas_kembali on tugas (peran, unit_id, dibuka_at, id) include (pemegang_id)
      where status = 'terbuka' and alasan_kembali <> '';
    create index tugas_kembali_pencatat on tugas (pencatat, unit_id, dibuka_at, id)
      include (pemegang_id)
      where status = 'terbuka' and alasan_kembali <> '' and pencatat is not null;
    -- What I finished, newest first; what is open in a case; cases I began.
    create index tugas_selesai_oleh on tugas (selesai_oleh, selesai_at, id) include (perkara_id)
      where status = 'selesai';
    create index tugas_terbuka_perkara on tugas (perkara_id) where status = 'terbuka';
    create index perkara_dibuat_oleh on perkara (dibuat_oleh, dibuat_at) where status = 'berjalan';
    -- Searches and filters of the inbox that a person keeps under a name.
    create table saringan_kotak (
      id uuid primary key default gen_random_uuid(),
      pegawai_id uuid not null references pegawai,
      nama text not null check (nama <> ''),
      isi jsonb not null,
      dibuat_at timestamptz not null,
      unique (pegawai_id, nama)
    );
  `)
}
