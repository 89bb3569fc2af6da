import type { Knex } from 'knex'

/**
 * Participants proposed by agencies for a training that is open for it. One list a row, each person
 * below it with the decision on them; who is accepted stands in `peserta` from the same moment.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- who may propose for which agency
    create table pengusul (
      id uuid primary key default gen_random_uuid(),
      pegawai_id uuid not null references pegawai,
      pd_id uuid not null references pd,
      sejak date not null,
      berakhir date,
      check (berakhir is null or berakhir >= sejak)
    );
    create unique index pengusul_kini on pengusul (pegawai_id, pd_id) where berakhir is null;
    create index pengusul_pd on pengusul (pd_id) where berakhir is null;
    create table pembukaan_usulan (
      pelatihan_id uuid primary key references pelatihan,
      -- places of the training, whoever fills them
      kuota integer not null check (kuota > 0),
      -- last day for new proposals in the zone of the office
      tutup date not null,
      sasaran text not null default '',
      dibuka_oleh uuid not null references pegawai,
      dibuka_at timestamptz not null
    );
    create table usulan_peserta (
      id uuid primary key default gen_random_uuid(),
      pelatihan_id uuid not null references pembukaan_usulan,
      pd_id uuid not null references pd,
      perkara_id uuid unique references perkara,
      -- written down here for an agency that sent a letter
      atas_nama boolean not null default false,
      nomor_surat text not null default '',
      tanggal_surat date,
      surat_sha256 text references berkas,
      surat_nama text not null default '',
      dibuat_oleh uuid not null references pegawai,
      dibuat_at timestamptz not null,
      dikirim_oleh uuid references pegawai,
      dikirim_at timestamptz,
      -- everybody on it is accepted or refused
      selesai_at timestamptz,
      check (not atas_nama or (nomor_surat <> '' and surat_sha256 is not null))
    );
    -- one at a time; a second list follows when the first is through
    create unique index usulan_peserta_terbuka on usulan_peserta (pelatihan_id, pd_id)
      where selesai_at is null;
    create index usulan_peserta_pd on usulan_peserta (pd_id, dibuat_at desc);
    create index usulan_peserta_dibuat on usulan_peserta (dibuat_at desc, id desc);
    create index usulan_peserta_surat on usulan_peserta (surat_sha256);
    create table calon_peserta (
      id uuid primary key default gen_random_uuid(),
      usulan_id uuid not null references usulan_peserta on delete cascade,
      urutan integer not null,
      -- as the import of participants reads them
      data jsonb not null,
      nip text not null generated always as (data ->> 'nip') stored check (nip ~ '^[0-9]{18}$'),
      putusan text not null default '' check (putusan in ('', 'terima', 'tolak', 'perbaiki')),
      alasan text not null default '',
      -- why it was last sent back to be mended
      catatan text not null default '',
      diputus_oleh uuid references pegawai,
      diputus_at timestamptz,
      unique (usulan_id, nip),
      check ((putusan = '') = (diputus_at is null)),
      check (putusan = '' or alasan <> '')
    );
    create index calon_peserta_nip on calon_peserta (nip);
    create index peserta_nip on peserta (nip);
    -- Seed 001, components 2 and 3: verified within 2 working days.
    insert into janji_layanan (sop_kode, waktu, diubah_at) values
      ('usulan-peserta', '2 hari kerja', now())
      on conflict (sop_kode) do nothing;
  `)
}
