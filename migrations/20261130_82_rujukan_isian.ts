import type { Knex } from 'knex'

/**
 * Files named inside a form that is kept as JSON: a column made from it refers to `berkas`, so that who
 * destroys or moves files finds these uses as all others.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table rekomendasi
      add column usulan_sha256 text generated always as (surat_usulan ->> 'sha256') stored
        references berkas,
      add column panggilan_sha256 text generated always as (surat_panggilan ->> 'sha256') stored
        references berkas;
    alter table laporan_bangkom
      add column sha256 text generated always as (berkas ->> 'sha256') stored references berkas;
    create index rekomendasi_usulan_sha256 on rekomendasi (usulan_sha256);
    create index rekomendasi_panggilan_sha256 on rekomendasi (panggilan_sha256);
    create index laporan_bangkom_sha256 on laporan_bangkom (sha256);
  `)
}
