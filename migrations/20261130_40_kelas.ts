import type { Knex } from 'knex'

/**
 * The class itself: sessions with who teaches and what is handed out, who came to each, what
 * participants think of it. Roster states stay in `peserta`; here is what they follow from.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table peserta
      -- what the code of an invitation says instead of a NIP
      add column token uuid not null unique default gen_random_uuid(),
      add column jalur text not null default 'undangan' check (jalur in ('undangan', 'langsung')),
      -- on the day: who let them in, who handed the kit over
      add column datang_at timestamptz,
      add column datang_oleh uuid references pegawai,
      add column kit_at timestamptz,
      add column kit_oleh uuid references pegawai,
      -- row 37 of Peningkatan Kapasitas: what participants hand in themselves
      add column laporan_sha256 text references berkas,
      add column laporan_nama text not null default '';
    create table narasumber (
      id uuid primary key default gen_random_uuid(),
      pelatihan_id uuid not null references pelatihan,
      nama text not null,
      jabatan text not null default '',
      instansi text not null default '',
      keahlian text not null default '',
      cv_sha256 text references berkas,
      cv_nama text not null default ''
    );
    create index narasumber_pelatihan on narasumber (pelatihan_id);
    create table sesi_kelas (
      id uuid primary key default gen_random_uuid(),
      pelatihan_id uuid not null references pelatihan,
      mata text not null,
      mulai timestamptz not null,
      selesai timestamptz not null check (selesai > mulai),
      -- 1 JP = 45 minutes; fewer where there are breaks
      jp integer not null check (jp >= 0 and jp * interval '45 minutes' <= selesai - mulai),
      tempat text not null default '',
      tautan text not null default '',
      buka_menit integer not null default 15 check (buka_menit between 0 and 240),
      telat_menit integer not null default 15 check (telat_menit between 0 and 240),
      -- the changing code is reckoned from this and the time
      rahasia bytea not null,
      ditutup_at timestamptz
    );
    create index sesi_kelas_pelatihan on sesi_kelas (pelatihan_id, mulai);
    create table sesi_narasumber (
      sesi_id uuid not null references sesi_kelas on delete cascade,
      narasumber_id uuid not null references narasumber,
      primary key (sesi_id, narasumber_id)
    );
    create index sesi_narasumber_orang on sesi_narasumber (narasumber_id);
    create table materi_kelas (
      id uuid primary key default gen_random_uuid(),
      pelatihan_id uuid not null references pelatihan,
      sesi_id uuid references sesi_kelas on delete set null,
      judul text not null,
      sha256 text references berkas,
      nama_berkas text not null default '',
      tautan text not null default '',
      dibuat_oleh uuid not null references pegawai,
      dibuat_at timestamptz not null,
      check ((sha256 is null) = (tautan <> ''))
    );
    create index materi_kelas_pelatihan on materi_kelas (pelatihan_id);
    -- one line a person and session, whoever wrote it
    create table presensi (
      sesi_id uuid not null references sesi_kelas,
      peserta_id uuid not null references peserta,
      keadaan text not null check (keadaan in ('hadir', 'izin', 'sakit', 'alpa')),
      cara text not null check (cara in ('kode', 'petugas')),
      at timestamptz not null,
      -- minutes after the beginning; 0 within what the session allows
      telat integer not null default 0,
      oleh uuid references pegawai,
      alasan text not null default '',
      primary key (sesi_id, peserta_id),
      check (cara = 'kode' or (alasan <> '' and oleh is not null))
    );
    create index presensi_peserta on presensi (peserta_id);
    -- a form of another office instead of our own
    create table kelas (
      pelatihan_id uuid primary key references pelatihan,
      tautan_evaluasi text not null default ''
    );
    -- answers name nobody; that somebody has answered stands apart, as a print
    create table evaluasi_isi (sidik bytea primary key);
    create table evaluasi_jawaban (
      id uuid primary key default gen_random_uuid(),
      pelatihan_id uuid not null references pelatihan,
      -- null: the organiser
      narasumber_id uuid references narasumber,
      nilai smallint[] not null check (cardinality(nilai) = 5 and 1 <= all (nilai) and 4 >= all (nilai)),
      saran text not null default ''
    );
    create index evaluasi_jawaban_pelatihan on evaluasi_jawaban (pelatihan_id, narasumber_id);
  `)
}
