import type { Knex } from 'knex'

/** A clock that hangs on a date somebody planned: `H+5 setelah tanggal rencana`. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table tenggat drop constraint tenggat_jenis_check;
    alter table tenggat add constraint tenggat_jenis_check check (jenis in
      ('menit', 'hari_kerja', 'hari_kalender', 'segera', 'jadwal', 'relatif', 'rencana', 'tanpa',
       'tak_dikenal'));
  `)
}
