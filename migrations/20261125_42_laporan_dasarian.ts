import type { Knex } from 'knex'

/** Cells of ten days between those of a day and of a month: odd periods read a few instead of dozens. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table laporan_sel drop constraint laporan_sel_tingkat_check;
    alter table laporan_sel add constraint laporan_sel_tingkat
      check (tingkat in ('hari', 'dasarian', 'bulan'));
    -- What was counted is counted again, now three ways.
    delete from laporan_sel;
    insert into laporan_antre (tugas_id)
      select tugas_id from tenggat where status = 'selesai' order by selesai_at
          on conflict do nothing;
  `)
}
