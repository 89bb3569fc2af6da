import type { Knex } from 'knex'

/** What managers read of finished clocks, counted beforehand, and the reminders they send. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A row of an SOP version: the words its figures stand under.
    create table laporan_baris (
      id integer generated always as identity primary key,
      sop_versi_id uuid not null references sop_versi,
      sop_kode text not null,
      elemen_id text not null,
      no text not null,
      nama text not null,
      peran text not null,
      waktu text not null,
      jenis text not null,
      unique (sop_versi_id, elemen_id)
    );
    -- Visits finished in one day or month (of the office's zone), by row and unit. Sums only, so cells
    -- are put together by adding; isi holds how many visits took how many minutes.
    create table laporan_sel (
      tingkat text not null check (tingkat in ('hari', 'bulan')),
      mulai date not null,
      baris_id integer not null references laporan_baris,
      unit_id uuid not null references unit,
      n integer not null,
      -- first visits: so many cases
      kasus integer not null,
      -- visits that could be late, those that were, and their working minutes past the due moment
      wajib integer not null,
      langgar integer not null,
      lewat bigint not null,
      antre bigint not null,
      kerja bigint not null,
      kembali bigint not null,
      luar bigint not null,
      jeda bigint not null,
      -- longest mutu baku in working minutes; null: none was a length
      batas integer,
      isi bytea not null,
      primary key (tingkat, mulai, baris_id, unit_id)
    );
    -- Finished and not yet counted. Filled in the transaction that finishes, so a late commit is only
    -- counted later, never missed; reports add what waits here to the cells.
    create table laporan_antre (
      id bigint generated always as identity primary key,
      tugas_id uuid not null unique
    );
    create function laporan_antrekan() returns trigger language plpgsql as $$
    begin
      insert into laporan_antre (tugas_id) values (new.tugas_id);
      return null;
    end $$;
    create trigger tenggat_selesai_dihitung after update of status on tenggat for each row
      when (new.status = 'selesai' and old.status <> 'selesai') execute function laporan_antrekan();
    create trigger tenggat_selesai_baru after insert on tenggat for each row
      when (new.status = 'selesai') execute function laporan_antrekan();
    insert into laporan_antre (tugas_id)
      select tugas_id from tenggat where status = 'selesai' order by selesai_at;
    -- In which zone the cells were counted: another one makes other days.
    create table laporan_keadaan (
      satu boolean primary key default true check (satu),
      zona text not null
    );
    create table laporan_periksa (
      id bigint generated always as identity primary key,
      mulai_at timestamptz not null,
      selesai_at timestamptz not null,
      kunjungan integer not null,
      sel integer not null,
      beda jsonb not null
    );
    create index tenggat_langgar on tenggat (sop_kode, elemen_id, selesai_at, tugas_id) where langgar;
    -- One reminder a task and day, whoever sends it.
    create table pengingat (
      tugas_id uuid not null references tugas,
      tanggal date not null,
      oleh uuid not null references pegawai,
      dikirim_at timestamptz not null,
      primary key (tugas_id, tanggal)
    );
  `)
}
