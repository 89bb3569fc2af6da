import type { Knex } from 'knex'

/**
 * Versions that were written in Word: the file that came back, with the places for number, date and
 * signer still open, and what it says. The choice to go on with the form instead.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table naskah_versi
      -- the file later versions are made from; null where the form is
      add column word_sha256 text references berkas,
      add column word_teks text not null default '',
      -- how it is signed, as the file was laid out for it
      add column word_cara text check (word_cara in ('basah', 'elektronik'));
    alter table naskah
      -- the newest version came from Word, but its drafters went back to the form
      add column lewat_formulir boolean not null default false;
  `)
}
