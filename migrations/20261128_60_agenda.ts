import type { Knex } from 'knex'

/** The few numbers of the register that are asked for by their state, found without reading the rest. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index nomor_dipesan on nomor (tanggal desc, urut desc, id desc) where status = 'dipesan';
    create index nomor_batal on nomor (tanggal desc, urut desc, id desc) where status = 'batal';
    create index nomor_sisipan on nomor (tanggal desc, urut desc, id desc) where sufiks <> '';
  `)
}
