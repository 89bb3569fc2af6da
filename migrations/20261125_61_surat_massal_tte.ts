import type { Knex } from 'knex'

/**
 * Letters per participant that are signed electronically: made under reserved numbers, then signed one
 * by one, or refused, which makes their numbers BATAL and leaves room for new ones.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger surat_massal_tetap on surat_massal;
    alter table surat_massal
      add column tanggal date,
      add column keadaan text not null default 'terbit'
        check (keadaan in ('dicetak', 'terbit', 'batal')),
      add column cara_tanda_tangan text not null default 'basah'
        check (cara_tanda_tangan in ('basah', 'elektronik')),
      -- whose signature it prints: nobody else can put it there
      add column pemangku_id uuid references pemangku,
      -- the PDF with the signature inside
      add column pdf_sha256 text references berkas,
      add constraint surat_massal_tanda check (
        cara_tanda_tangan = 'basah' or (keadaan <> 'terbit' or pdf_sha256 is not null)),
      drop constraint surat_massal_naskah_id_peserta_id_key,
      drop constraint surat_massal_naskah_id_urutan_key;
    update surat_massal m set tanggal = n.tanggal,
           keadaan = case when o.status = 'batal' then 'batal' else 'terbit' end
      from naskah n, nomor o
     where n.id = m.naskah_id and o.pemilik = 'surat_massal' and o.pemilik_id = m.id;
    alter table surat_massal alter column tanggal set not null;
    create unique index surat_massal_peserta on surat_massal (naskah_id, peserta_id)
      where keadaan <> 'batal';
    create unique index surat_massal_urutan on surat_massal (naskah_id, urutan)
      where keadaan <> 'batal';
    -- Its files come once each; it is issued, withdrawn, and never the other way round.
    create trigger surat_massal_tetap before update on surat_massal for each row
      when (to_jsonb(new) - '{docx_sha256,pdf_sha256,keadaan}'::text[] is distinct from
            to_jsonb(old) - '{docx_sha256,pdf_sha256,keadaan}'::text[]
            or (old.docx_sha256 is not null and new.docx_sha256 is distinct from old.docx_sha256)
            or (old.pdf_sha256 is not null and new.pdf_sha256 is distinct from old.pdf_sha256)
            or (old.keadaan = 'batal' and new.keadaan <> 'batal')
            or (old.keadaan = 'terbit' and new.keadaan = 'dicetak'))
      execute function baris_tetap();
    alter table tte_percobaan drop constraint tte_percobaan_apa_check;
    alter table tte_percobaan add constraint tte_percobaan_apa_check
      check (apa in ('naskah', 'sertifikat', 'surat_massal', 'uji'));
  `)
}
