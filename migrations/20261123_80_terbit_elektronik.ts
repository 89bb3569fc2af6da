import type { Knex } from 'knex'

/**
 * Checking by the public, and the electronic order: number and date stand in the file before it is
 * signed, so the final version exists, with its reserved number, while the letter is not yet issued.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table naskah
      -- in the address of the QR code: 128 random bits, nothing that can be counted up
      add column if not exists token text,
      -- security as numbered: what is not Biasa shows no subject to the public
      add column sec text not null default 'B',
      -- how it is signed, decided when the final version is made
      add column cara_tanda_tangan text check (cara_tanda_tangan in ('basah', 'elektronik')),
      -- the version that waits for an electronic signature, and the number reserved for it
      add column final_versi integer,
      add column nomor_id uuid references nomor,
      -- the PDF with its signatures inside; the DOCX it was made from is terbit_sha256
      add column terbit_pdf_sha256 text references berkas;
    create unique index if not exists naskah_token on naskah (token);
    alter table sertifikat
      add column if not exists token text,
      add column if not exists cara_tanda_tangan text not null default 'basah'
        check (cara_tanda_tangan in ('basah', 'elektronik')),
      add column if not exists pdf_sha256 text references berkas;
    create unique index if not exists sertifikat_token on sertifikat (token);
    alter table naskah_versi drop constraint naskah_versi_tahap_check;
    alter table naskah_versi add constraint naskah_versi_tahap_check
      check (tahap in ('konsep', 'ketik', 'final', 'terbit'));
  `)
}
