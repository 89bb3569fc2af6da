import type { Knex } from 'knex'

/** Which version of a letter a person has opened, and when first: several are decided at once only then. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table naskah_dibuka (
      naskah_id uuid not null,
      versi integer not null,
      pegawai_id uuid not null references pegawai,
      dibuka_at timestamptz not null,
      primary key (naskah_id, pegawai_id, versi),
      foreign key (naskah_id, versi) references naskah_versi
    );
  `)
}
