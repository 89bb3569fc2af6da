import type { Knex } from 'knex'

/**
 * Versions of SOPs that an office uploads: looked at before they bind anyone, in force from a day of
 * its choosing. A version of the office is not replaced by the one a later release brings along.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sop_versi
      add column asal text not null default 'bawaan' check (asal in ('bawaan', 'kantor')),
      -- why the office changed it
      add column alasan text not null default '';
    create table sop_usulan (
      id uuid primary key default gen_random_uuid(),
      kode text not null,
      nama text not null,
      sha256 text not null,
      xml text not null,
      -- name of the file as it came
      berkas text not null,
      alasan text not null,
      status text not null check (status in ('diperiksa', 'terjadwal', 'berlaku', 'batal', 'gagal')),
      -- first day in force, in the zone of the office; null before it is decided
      berlaku_pada date,
      -- why it could not come into force on its day
      galat text not null default '',
      oleh uuid not null references pegawai,
      dibuat_at timestamptz not null,
      check (status <> 'terjadwal' or berlaku_pada is not null)
    );
    create unique index sop_usulan_satu on sop_usulan (kode)
      where status in ('diperiksa', 'terjadwal');
    create index sop_usulan_urut on sop_usulan (dibuat_at, id);
    create trigger sop_usulan_jejak after insert or update or delete on sop_usulan
      for each row execute function catat_jejak();
  `)
}
