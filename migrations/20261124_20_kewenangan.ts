import type { Knex } from 'knex'

/** For whom a kind of letter is signed: the lines `a.n.` and, under it only, `u.b.`. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jenis_naskah
      add column atas_nama text not null default '' check (length(atas_nama) <= 200),
      add column melalui text not null default '' check (length(melalui) <= 200),
      add constraint jenis_naskah_ub check (melalui = '' or atas_nama <> '');
  `)
}
