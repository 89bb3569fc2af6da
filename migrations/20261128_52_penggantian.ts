import type { Knex } from 'knex'

/**
 * Acting for another: the decree behind it, what was done in that name, and what a post was before it was
 * changed, so that who could sign on a day long past is answered by that day.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table pemangku
      add column sk_tanggal date,
      add column sk_sha256 text references berkas,
      add column sk_berkas text not null default '';
    create table jabatan_lama (
      jabatan_id uuid not null references jabatan,
      -- the post was so before this day of the office
      sebelum date not null,
      nama text not null,
      unit_id uuid not null references unit,
      peran text[] not null,
      primary key (jabatan_id, sebelum)
    );
    -- Few lines of the history are by somebody acting; only those are looked up by their seat.
    create index riwayat_pengganti on riwayat (pemangku_id, id)
      where sebagai like 'Plh. %' or sebagai like 'Plt. %';
  `)
}
