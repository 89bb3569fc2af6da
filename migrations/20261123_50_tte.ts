import type { Knex } from 'knex'

/** Electronic signatures: certificates the office holds, whom it trusts, and every attempt to sign. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A key never lies here in the clear: PKCS#8, encrypted by a passphrase only its owner knows.
    create table tte_sertifikat (
      id uuid primary key default gen_random_uuid(),
      -- null: the seal of the office
      pegawai_id uuid references pegawai,
      keadaan text not null default 'aktif' check (keadaan in ('aktif', 'diganti', 'dicabut')),
      asal text not null check (asal in ('unggah', 'contoh')),
      subjek text not null,
      penerbit text not null,
      seri text not null,
      -- SHA-256 of the certificate, hex
      sidik text not null unique check (sidik ~ '^[0-9a-f]{64}$'),
      berlaku_dari timestamptz not null,
      berlaku_sampai timestamptz not null,
      sertifikat bytea not null,
      rantai bytea[] not null default '{}',
      kunci_sandi bytea not null,
      dibuat_at timestamptz not null,
      dibuat_oleh uuid references pegawai,
      dicabut_at timestamptz,
      dicabut_oleh uuid references pegawai,
      alasan_cabut text not null default '',
      check ((keadaan = 'dicabut') = (dicabut_at is not null))
    );
    create unique index tte_sertifikat_aktif on tte_sertifikat (pegawai_id) nulls not distinct
      where keadaan = 'aktif';
    create table tte_kepercayaan (
      sidik text primary key check (sidik ~ '^[0-9a-f]{64}$'),
      nama text not null,
      asal text not null check (asal in ('unggah', 'contoh')),
      sertifikat bytea not null,
      berlaku_sampai timestamptz not null,
      ditambah_at timestamptz not null,
      ditambah_oleh uuid references pegawai
    );
    -- What signing needs of a person: NIK for BSrE, and how often the passphrase was wrong.
    create table tte_orang (
      pegawai_id uuid primary key references pegawai,
      nik text check (nik ~ '^[0-9]{16}$'),
      gagal integer not null default 0,
      tunggu_sampai timestamptz,
      gagal_at timestamptz
    );
    create table tte_percobaan (
      id uuid primary key default gen_random_uuid(),
      apa text not null check (apa in ('naskah', 'sertifikat', 'uji')),
      untuk_id uuid not null,
      penanda text not null,
      -- null: the seal of the office
      pegawai_id uuid references pegawai,
      -- who pressed the button
      oleh uuid not null references pegawai,
      mulai_at timestamptz not null,
      selesai_at timestamptz,
      keadaan text not null default 'mulai' check (keadaan in
        ('mulai', 'berhasil', 'gagal', 'tak_tentu')),
      kode text not null default '',
      id_dokumen text,
      pdf_asal_sha256 text not null references berkas,
      pdf_hasil_sha256 text references berkas,
      check ((keadaan = 'mulai') = (selesai_at is null)),
      check ((keadaan = 'berhasil') = (pdf_hasil_sha256 is not null))
    );
    -- Signatures build on each other: one at a time on a document, and one of a person on a file.
    create unique index tte_percobaan_berjalan on tte_percobaan (apa, untuk_id) where keadaan = 'mulai';
    create unique index tte_percobaan_sekali
      on tte_percobaan (apa, untuk_id, pdf_asal_sha256, pegawai_id) nulls not distinct
      where keadaan = 'berhasil' and penanda <> 'unggah';
    create index tte_percobaan_untuk on tte_percobaan (apa, untuk_id, mulai_at);
    -- An attempt ends once; what it ended as is history.
    create trigger tte_percobaan_ada before delete on tte_percobaan
      for each row execute function baris_tetap();
    create trigger tte_percobaan_tetap before update on tte_percobaan for each row
      when (old.keadaan in ('berhasil', 'gagal') or
            (new.apa, new.untuk_id, new.penanda, new.pegawai_id, new.oleh, new.mulai_at, new.pdf_asal_sha256)
              is distinct from
            (old.apa, old.untuk_id, old.penanda, old.pegawai_id, old.oleh, old.mulai_at, old.pdf_asal_sha256))
      execute function baris_tetap();
  `)
}
