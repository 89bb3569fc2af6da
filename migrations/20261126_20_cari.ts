import type { Knex } from 'knex'

/**
 * Indexes of the search over everything: any part of a number, subject or name. An office whose
 * PostgreSQL comes without pg_trgm, or does not let us add it, searches without them: right, but slower.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$ begin
      create extension if not exists pg_trgm;
    exception when others then
      raise notice 'pg_trgm: %', sqlerrm;
    end $$;
    do $$ begin
      if not exists (select 1 from pg_extension where extname = 'pg_trgm') then
        return;
      end if;
      create index perkara_cari on perkara using gin (judul gin_trgm_ops);
      create index nomor_cari on nomor
        using gin ((nomor || ' ' || hal || ' ' || tujuan) gin_trgm_ops);
      create index naskah_cari on naskah using gin (hal gin_trgm_ops) where nomor = '';
      create index surat_masuk_cari on surat_masuk
        using gin ((pengirim || ' ' || nomor || ' ' || hal) gin_trgm_ops);
      create index pelatihan_cari on pelatihan using gin (nama gin_trgm_ops);
      create index peserta_cari on peserta
        using gin ((nama || ' ' || nip || ' ' || instansi) gin_trgm_ops);
    end $$;
    -- A word that nearly everything holds is found by walking from the newest, not by sorting them all.
    create index nomor_terbaru on nomor (tanggal desc, urut desc);
    create index naskah_konsep_terbaru on naskah (dibuat_at desc) where nomor = '';
    create index peserta_terbaru on peserta (created_at desc, urutan);
    -- A running number alone, in whatever register and year.
    create index nomor_urut on nomor (urut, tanggal desc);
    create index surat_masuk_agenda on surat_masuk (agenda, tahun desc);
  `)
}
