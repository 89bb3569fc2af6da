import type { Knex } from 'knex'

/**
 * A complaint is given to one officer by name, with an instruction. What is told to the officer and what
 * the officer reports stands with the complaint: the record of a task is read by more people.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into peran (kode, nama, lingkup)
      values ('petugas-ditunjuk', 'Petugas yang ditunjuk', 'kantor');
    alter table jabatan_peran drop constraint jabatan_peran_bukan_orang,
      add constraint jabatan_peran_bukan_orang
        check (peran not in ('pengaju', 'atasan-langsung', 'petugas-ditunjuk'));
    alter table tugas drop constraint tugas_orang,
      add constraint tugas_orang check ((pegawai_id is not null)
        = (peran in ('pengaju', 'atasan-langsung', 'petugas-ditunjuk')));
    create table aduan_disposisi (
      id uuid primary key default gen_random_uuid(),
      aduan_id uuid not null references aduan,
      petugas_id uuid not null references pegawai,
      instruksi text not null,
      oleh uuid not null references pegawai,
      at timestamptz not null,
      -- handed back, or given to somebody else
      ditarik_at timestamptz,
      -- what the officer did, for who closes the complaint
      laporan text not null default '',
      dilapor_at timestamptz
    );
    -- One officer at a time.
    create unique index aduan_disposisi_kini on aduan_disposisi (aduan_id) where ditarik_at is null;
    create index aduan_disposisi_aduan on aduan_disposisi (aduan_id, at);
  `)
}
