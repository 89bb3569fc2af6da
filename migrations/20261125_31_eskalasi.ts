import type { Knex } from 'knex'

/** Who is told when about a clock, as data per SOP; when each clock speaks next; what was said. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Rules of one SOP; those of '' are shipped and hold for every SOP that has none of its own.
    create table aturan_eskalasi (
      sop_kode text not null,
      kode text not null,
      urutan integer not null,
      tingkat text not null check (tingkat in ('peringatan', 'lewat', 'eskalasi')),
      -- counted from when the clock is at risk or from when it is due, in working time
      acuan text not null check (acuan in ('risiko', 'jatuh')),
      geser integer not null default 0 check (geser between 0 and 30000),
      satuan text not null check (satuan in ('menit', 'hari_kerja')),
      kepada text not null check (kepada in ('pelaksana', 'kepala_unit', 'kepala_kantor')),
      aktif boolean not null default true,
      -- since when it reads as it does: nothing falls due by a rule before there was one
      berlaku_at timestamptz not null,
      primary key (sop_kode, kode)
    );
    insert into aturan_eskalasi
      (sop_kode, kode, urutan, tingkat, acuan, geser, satuan, kepada, berlaku_at)
    values
      ('', 'peringatan', 1, 'peringatan', 'risiko', 0, 'menit', 'pelaksana', '2026-01-01T00:00:00Z'),
      ('', 'lewat', 2, 'lewat', 'jatuh', 0, 'menit', 'pelaksana', '2026-01-01T00:00:00Z'),
      ('', 'kepala-unit', 3, 'eskalasi', 'jatuh', 1, 'hari_kerja', 'kepala_unit',
       '2026-01-01T00:00:00Z'),
      ('', 'kepala-kantor', 4, 'eskalasi', 'jatuh', 3, 'hari_kerja', 'kepala_kantor',
       '2026-01-01T00:00:00Z');
    -- What has been said about a visit. One row a rule, whoever tries how often.
    create table bunyi_tenggat (
      id bigint generated always as identity primary key,
      tugas_id uuid not null references tenggat (tugas_id),
      sop_kode text not null,
      aturan text not null,
      tingkat text not null,
      kepada text not null,
      -- when the rule fell due, within working time; said later than that is said late
      jatuh_tempo timestamptz not null,
      dibunyikan_at timestamptz not null,
      -- people told; 0 where a weightier notice said it to them, or a seat was empty
      penerima integer not null,
      unique (tugas_id, aturan),
      check (dibunyikan_at >= jatuh_tempo)
    );
    create index bunyi_tenggat_sop on bunyi_tenggat (sop_kode, dibunyikan_at desc, id desc);
    alter table tenggat
      -- when the next rule falls due, and the facts of the row this was computed from
      add column bunyi_at timestamptz,
      add column bunyi_risiko_at timestamptz,
      add column bunyi_jatuh_at timestamptz,
      add column bunyi_versi_id uuid;
    -- Clocks that moved since: the pause, the calendar or the training need not tell anybody.
    create index tenggat_bergeser on tenggat (tugas_id) where status = 'berjalan'
      and (bunyi_versi_id is distinct from kalender_versi_id
        or bunyi_risiko_at is distinct from risiko_at or bunyi_jatuh_at is distinct from jatuh_at);
    create index tenggat_bunyi on tenggat (kalender_versi_id, bunyi_at)
      where status = 'berjalan' and bunyi_at is not null;
  `)
}
