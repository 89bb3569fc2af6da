import type { Knex } from 'knex'

/** Certificates that leave as one package: for SIASN, or to those who held the training. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sertifikat_paket (
      id uuid primary key default gen_random_uuid(),
      pelatihan_id uuid not null references pelatihan,
      untuk text not null check (untuk in ('siasn', 'kiriman')),
      -- of the ZIP, which is put together the same way each time it is sent
      sha256 text not null,
      ukuran bigint not null,
      oleh uuid not null references pegawai,
      dibuat_at timestamptz not null,
      -- to whom, under which covering letter, and by which public address until when
      tujuan text not null default '',
      surat text not null default '',
      token text unique,
      berlaku_sampai date,
      dicabut_at timestamptz,
      diambil_at timestamptz,
      diambil integer not null default 0,
      diterima_at timestamptz,
      diterima_oleh text not null default '',
      diterima_jabatan text not null default '',
      check ((untuk = 'kiriman') = (token is not null and berlaku_sampai is not null))
    );
    create index sertifikat_paket_pelatihan on sertifikat_paket (pelatihan_id, dibuat_at);
    create table sertifikat_paket_isi (
      paket_id uuid not null references sertifikat_paket,
      urutan integer not null,
      nama text not null,
      sha256 text not null references berkas,
      -- null: the list that lies beside the certificates
      sertifikat_id uuid references sertifikat,
      primary key (paket_id, urutan)
    );
    create index sertifikat_paket_isi_sertifikat on sertifikat_paket_isi (sertifikat_id)
      where sertifikat_id is not null;
    create trigger sertifikat_paket_isi_tetap before update or delete on sertifikat_paket_isi
      for each row execute function baris_tetap();
    -- What SIASN calls people and trainings; nothing of it can be reckoned, so it is asked for.
    create table siasn_orang (
      nip text primary key check (nip ~ '^[0-9]{18}$'),
      pns_orang_id text not null,
      oleh uuid not null references pegawai,
      diubah_at timestamptz not null
    );
    create table siasn_pelatihan (
      pelatihan_id uuid primary key references pelatihan,
      instansi_id text not null default '',
      jenis_diklat_id text not null default '',
      latihan_struktural_id text not null default '',
      institusi text not null default ''
    );
  `)
}
