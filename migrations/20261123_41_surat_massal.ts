import type { Knex } from 'knex'

/**
 * One letter for each participant, made from an issued letter: its words and its signer, with a number
 * and a token of their own. The copy for the printer becomes a column, so that the database knows who
 * uses a file.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table surat_massal (
      id uuid primary key default gen_random_uuid(),
      naskah_id uuid not null references naskah,
      peserta_id uuid not null references peserta,
      urutan integer not null check (urutan > 0),
      -- as they stood when the number was given
      peserta jsonb not null,
      nomor text not null check (nomor <> ''),
      token text not null unique,
      docx_sha256 text references berkas,
      dibuat_at timestamptz not null,
      unique (naskah_id, peserta_id),
      unique (naskah_id, urutan)
    );
    create trigger surat_massal_ada before delete on surat_massal
      for each row execute function baris_tetap();
    create trigger surat_massal_tetap before update on surat_massal for each row
      when (old.docx_sha256 is not null or
            to_jsonb(new) - 'docx_sha256' is distinct from to_jsonb(old) - 'docx_sha256')
      execute function baris_tetap();
    alter table pekerjaan add column cetak_sha256 text references berkas;
    update pekerjaan set cetak_sha256 = hasil ->> 'cetak', hasil = hasil - 'cetak'
     where hasil ->> 'cetak' is not null;
  `)
}
