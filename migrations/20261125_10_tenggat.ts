import type { Knex } from 'knex'

/**
 * Working calendars as versions that never change, the clock of every visit of a task, and the
 * stretches that clock is made of. All figures about lateness come from these facts.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kalender (
      id uuid primary key default gen_random_uuid(),
      kode text not null unique,
      nama text not null,
      -- the calendar of every unit that names none of its own
      bawaan boolean not null default false,
      created_at timestamptz not null default now()
    );
    create unique index kalender_bawaan on kalender (bawaan) where bawaan;
    -- All that working time is computed from: zone, hours, Ramadan, holidays. Another text is another version.
    create table kalender_versi (
      id uuid primary key default gen_random_uuid(),
      kalender_id uuid not null references kalender,
      nomor integer not null,
      isi jsonb not null,
      alasan text not null default '',
      dibuat_oleh uuid references pegawai,
      dibuat_at timestamptz not null,
      unique (kalender_id, nomor)
    );
    alter table unit add column kalender_id uuid references kalender;
    -- One row per visit of a task, written with it.
    create table tenggat (
      tugas_id uuid primary key references tugas,
      perkara_id uuid not null references perkara,
      kalender_versi_id uuid not null references kalender_versi,
      sop_kode text not null,
      sop_versi_id uuid not null references sop_versi,
      elemen_id text not null,
      no text not null,
      -- unit of the case, also when the task is open to the whole office
      unit_id uuid not null references unit,
      peran text not null,
      kunjungan integer not null,
      -- mutu baku as printed, and how it was read
      waktu text not null,
      jenis text not null check (jenis in
        ('menit', 'hari_kerja', 'hari_kalender', 'segera', 'jadwal', 'relatif', 'tanpa', 'tak_dikenal')),
      -- mutu baku in working minutes (a working day counts its own minutes); null: not a length
      batas_menit integer,
      -- may be missed; Segera and what has no length cannot
      keras boolean not null,
      -- waits for somebody outside the office: reported, never the office's breach
      luar boolean not null default false,
      mulai_at timestamptz not null,
      risiko_at timestamptz,
      jatuh_at timestamptz,
      dikembalikan_oleh uuid references pegawai,
      status text not null default 'berjalan' check (status in ('berjalan', 'selesai', 'batal')),
      selesai_at timestamptz,
      selesai_oleh uuid references pegawai,
      langgar boolean,
      -- working minutes of the finished visit and where they went; jeda and luar are not the office's
      menit integer,
      menit_antre integer,
      menit_kerja integer,
      menit_kembali integer,
      menit_luar integer,
      menit_jeda integer,
      check ((status = 'berjalan') = (selesai_at is null)),
      check (status <> 'selesai' or (langgar is not null and menit is not null
        and menit = menit_antre + menit_kerja + menit_kembali + menit_luar + menit_jeda))
    );
    create index tenggat_jatuh on tenggat (jatuh_at) where status = 'berjalan';
    create index tenggat_risiko on tenggat (risiko_at) where status = 'berjalan';
    create index tenggat_perkara on tenggat (perkara_id);
    create index tenggat_selesai on tenggat (selesai_at, sop_kode, elemen_id) where status = 'selesai';
    -- Whose stretch of time it was: nobody took it, in work, rework, outside, paused.
    create table segmen_jam (
      id bigint generated always as identity primary key,
      tugas_id uuid not null references tenggat (tugas_id),
      jenis text not null check (jenis in ('antre', 'kerja', 'kembali', 'luar', 'jeda')),
      pegawai_id uuid references pegawai,
      mulai_at timestamptz not null,
      selesai_at timestamptz,
      alasan text not null default '',
      check (selesai_at is null or selesai_at >= mulai_at)
    );
    create unique index segmen_jam_jalan on segmen_jam (tugas_id) where selesai_at is null;
    create index segmen_jam_tugas on segmen_jam (tugas_id, id);
  `)
}
