import type { Knex } from 'knex'

/** What it takes to pass, by kind of training, and how a mark is called. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table syarat_lulus (
      jenis text primary key,
      hadir_min numeric(5, 2) not null check (hadir_min between 0 and 100),
      -- null: no mark is asked for
      nilai_min numeric(5, 2) check (nilai_min between 0 and 100),
      -- [{ nama, di_atas }], the best first: a mark above this is called so
      kualifikasi jsonb not null default '[]'
    );
    insert into syarat_lulus (jenis, hadir_min, nilai_min, kualifikasi)
    select j, 80, n, case when n is null then '[]'::jsonb else '[
        {"nama": "Sangat Memuaskan", "di_atas": 90}, {"nama": "Memuaskan", "di_atas": 80},
        {"nama": "Cukup Memuaskan", "di_atas": 70}, {"nama": "Kurang Memuaskan", "di_atas": 60},
        {"nama": "Tidak Memuaskan", "di_atas": -1}]'::jsonb end
      from (values ('teknis', null), ('fungsional', null), ('lainnya', null),
                   ('latsar', 60.01), ('struktural', 60.01)) as v (j, n);
    alter table peserta add column kualifikasi text not null default '';
  `)
}
