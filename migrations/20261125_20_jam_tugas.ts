import type { Knex } from 'knex'

/** What the clocks need beside the facts: pauses, dates they hang on, and the promise of the service. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table tenggat
      -- the end of the training or session this visit hangs on, as it was when it was last known
      add column jangkar_at timestamptz,
      -- stands still since; its due times are null meanwhile, unless it was late already
      add column jeda_at timestamptz;
    alter table tenggat add constraint tenggat_jeda check (jeda_at is null or status = 'berjalan');
    -- A change of calendar asks for the rows that run on an older version of it.
    create index tenggat_kalender on tenggat (kalender_versi_id, unit_id) where status = 'berjalan';
    -- The calendar a unit works by now: its own, else of the unit above it, else the office's; its latest
    -- version. Asked at every step of every case, hence a function: its plan is kept.
    create function versi_kalender(unit_kerja uuid) returns uuid language plpgsql stable as $$
    begin
      return (
        with recursive naik as (
          select id, induk_id, kalender_id, 0 as jauh from unit where id = unit_kerja
          union all
          select u.id, u.induk_id, u.kalender_id, n.jauh + 1
            from naik n join unit u on u.id = n.induk_id
           where n.kalender_id is null and n.jauh < 20)
        select v.id from kalender_versi v
         where v.kalender_id = coalesce(
           (select kalender_id from naik where kalender_id is not null limit 1),
           (select id from kalender where bawaan))
         order by v.nomor desc limit 1);
    end $$;
    -- Rows of an SOP whose clock may be paused, with a reason.
    create table boleh_jeda (
      sop_kode text not null,
      elemen_id text not null,
      diubah_oleh uuid references pegawai,
      diubah_at timestamptz not null,
      primary key (sop_kode, elemen_id)
    );
    -- What the office promises for the whole service, word for word.
    create table janji_layanan (
      sop_kode text primary key,
      waktu text not null,
      diubah_oleh uuid references pegawai,
      diubah_at timestamptz not null
    );
    -- That promise for one case, as it was when the case began.
    create table janji_perkara (
      perkara_id uuid primary key references perkara,
      sop_kode text not null,
      unit_id uuid not null references unit,
      kalender_versi_id uuid not null references kalender_versi,
      waktu text not null,
      mulai_at timestamptz not null,
      -- end of the training, where the promise counts it
      jangkar_at timestamptz,
      -- waiting for others moves these; null: no date yet
      risiko_at timestamptz,
      jatuh_at timestamptz,
      status text not null default 'berjalan' check (status in ('berjalan', 'selesai')),
      selesai_at timestamptz,
      langgar boolean,
      -- working minutes from beginning to end, and those in which only others were waited for
      menit integer,
      menit_luar integer,
      check ((status = 'berjalan') = (selesai_at is null)),
      check (status <> 'selesai' or (langgar is not null and menit >= menit_luar))
    );
    create index janji_perkara_jatuh on janji_perkara (jatuh_at) where status = 'berjalan';
    -- One run of the check that figures and raw history agree, and what it found.
    create table tenggat_periksa (
      id uuid primary key default gen_random_uuid(),
      dari timestamptz not null,
      sampai timestamptz not null,
      oleh uuid references pegawai,
      dibuat_at timestamptz not null,
      selesai_at timestamptz,
      diperiksa integer not null default 0,
      -- the first differences, in words
      beda jsonb not null default '[]',
      jumlah_beda integer not null default 0
    );
    create index tenggat_periksa_baru on tenggat_periksa (dibuat_at);
    -- Seed 001 prints this promise for the training service.
    insert into janji_layanan (sop_kode, waktu, diubah_at) values
      ('operasional-bangkom', '2 (Dua) hari kerja + Lama Pelatihan', now());
    -- These wait for somebody the SOP has no row for: the printer, the place of the training.
    insert into boleh_jeda (sop_kode, elemen_id, diubah_at) values
      ('penerbitan-sertifikat', 'langkah-9', now()),
      ('penerbitan-sertifikat', 'langkah-10', now()),
      ('peningkatan-kapasitas', 'langkah-26', now());
  `)
}
