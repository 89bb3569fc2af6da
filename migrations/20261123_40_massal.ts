import type { Knex } from 'knex'

/**
 * Many documents as one job: a stage people can read, the files that came of it in the order of the
 * roster, and for each document a token that its QR code leads to.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table naskah add column if not exists token text;
    alter table sertifikat add column if not exists token text;
    alter table pekerjaan add column tahap text not null default '';
    -- All of them in the order they are printed; the ZIP is made of this list whenever it is asked for.
    create table pekerjaan_berkas (
      pekerjaan_id uuid not null references pekerjaan,
      urutan integer not null check (urutan > 0),
      nama text not null,
      sha256 text not null references berkas,
      primary key (pekerjaan_id, urutan)
    );
    -- A conversion that a running job will make itself; the queue leaves it alone.
    alter table konversi add column pekerjaan_id uuid references pekerjaan;
    create index konversi_pekerjaan on konversi (pekerjaan_id) where pekerjaan_id is not null;
    create index konversi_belum on konversi (status) where status <> 'selesai';
  `)
}
