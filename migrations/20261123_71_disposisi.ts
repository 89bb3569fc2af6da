import type { Knex } from 'knex'

/** Disposisi in the order they were given, also those of one moment; codes of classification may be renamed by the office. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table disposisi add column urut bigint generated always as identity;
    alter table surat_masuk drop constraint surat_masuk_klasifikasi_fkey,
      add constraint surat_masuk_klasifikasi_fkey
        foreign key (klasifikasi) references klasifikasi on update cascade;
  `)
}
