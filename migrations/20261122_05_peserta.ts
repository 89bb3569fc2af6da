import type { Knex } from 'knex'

/** The roster of a training. Rows 4 and 6 of Operasional Bangkom are states in here, not tasks. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table peserta (
      id uuid primary key default gen_random_uuid(),
      pelatihan_id uuid not null references pelatihan,
      nip text not null check (nip ~ '^[0-9]{18}$'),
      nama text not null,
      gelar_depan text not null default '',
      gelar_belakang text not null default '',
      jenis_pegawai text not null default 'pns' check (jenis_pegawai in ('pns', 'pppk')),
      golongan text not null default '',
      pangkat text not null default '',
      jabatan text not null default '',
      unit_kerja text not null default '',
      instansi text not null default '',
      email text not null default '',
      hp text not null default '',
      jenis_kelamin text not null default '' check (jenis_kelamin in ('', 'L', 'P')),
      tempat_lahir text not null default '',
      tanggal_lahir date,
      urutan integer not null default 0,
      -- roster states, each a dated fact (null: not yet)
      terdaftar_at timestamptz,
      akun_aktif_at timestamptz,
      hadir_persen numeric(5, 2),
      nilai numeric(5, 2),
      lulus boolean,
      alasan text not null default '',
      laporan_at timestamptz,
      kode_registrasi text not null default '',
      created_at timestamptz not null default now(),
      unique (pelatihan_id, nip)
    );
  `)
}
