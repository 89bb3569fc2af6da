import type { Knex } from 'knex'

/**
 * What happens to a certificate after it was made: corrected, replaced, signed once more, handed over,
 * sent to those who held the training.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sertifikat
      -- the rule it was made by, as it stood then; null on certificates older than this column
      add column aturan jsonb,
      -- counts up with every correction under the same number
      add column versi integer not null default 1 check (versi > 0),
      -- why this version or this certificate took the place of another
      add column sebab text not null default '',
      add column menggantikan_id uuid unique references sertifikat,
      add column diterima_oleh text not null default '',
      add column diterima_pada date,
      add column bukti_sha256 text references berkas,
      add check (menggantikan_id is null or menggantikan_id <> id);
    comment on column sertifikat.tanda is
      'signatures it carries: electronic ones in its PDF, or those recorded of the paper';
    -- Counted for paper too from now on; what rows 10 and 11 recorded before is brought along.
    update sertifikat set tanda = case when isi -> 'penandatanganKedua' is null
      or isi -> 'penandatanganKedua' = 'null' then 1 else 2 end
     where cara_tanda_tangan = 'basah' and status in ('ditandatangani', 'diserahkan');
    update sertifikat s set tanda = 1
     where cara_tanda_tangan = 'basah' and status = 'dicetak'
       and isi -> 'penandatanganKedua' <> 'null'
       and exists (select 1 from riwayat r
                    where r.perkara_id = s.perkara_id and r.aksi = 'sertifikat.ditandatangani');

    -- A version that a correction put aside, with its files: what was printed once stays to be seen.
    create table sertifikat_versi (
      sertifikat_id uuid not null references sertifikat,
      versi integer not null,
      nama text not null,
      docx_sha256 text references berkas,
      pdf_sha256 text references berkas,
      tanda integer not null,
      oleh uuid not null references pegawai,
      diganti_at timestamptz not null,
      primary key (sertifikat_id, versi)
    );
    create trigger sertifikat_versi_tetap before update or delete on sertifikat_versi
      for each row execute function baris_tetap();
  `)
}
