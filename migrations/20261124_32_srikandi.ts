import type { Knex } from 'knex'

/**
 * Numbers that SRIKANDI gave to letters written here. They stand in a book of their own: its rows are
 * counted in the order they are entered, and no counter of the office moves.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into register (kode, nama, pola, unit, aktif, urutan)
    values ('srikandi', 'Nomor dari SRIKANDI', '{SEQ}', '', false, 95)
    on conflict (kode) do nothing;
    create unique index nomor_srikandi on nomor (lower(nomor))
      where register = 'srikandi' and status <> 'batal';
  `)
}
