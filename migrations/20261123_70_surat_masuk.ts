import type { Knex } from 'knex'

/**
 * Incoming letters as a secretariat keeps them: both kinds of sifat, class, corrections with their
 * history, the disposisi as a tree with its times, links to our own letters, and receipts of dispatch.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(SURAT)
  await knex.raw(DISPOSISI)
  await knex.raw(KAITAN)
}

const SURAT = `
    alter table surat_masuk
      add column lampiran text not null default '',
      add column urgensi text not null default 'biasa'
        check (urgensi in ('biasa', 'penting', 'segera', 'sangat-segera')),
      -- letter of security: Biasa, Terbatas, Rahasia, Sangat Rahasia
      add column keamanan text not null default 'B' check (keamanan in ('B', 'T', 'R', 'SR')),
      add column klasifikasi text references klasifikasi,
      add column keterangan text not null default '',
      add column nama_berkas text not null default '',
      add column dicatat_at timestamptz,
      -- counts corrections, so that two people cannot overwrite each other
      add column versi integer not null default 1,
      add column sidik text not null default '';
    update surat_masuk set dicatat_at = diterima_at;

    -- How people write the same name or number: capitals, blanks and punctuation come and go, but a
    -- sign between two groups stays a border (12/3 is not 1/23).
    create function rapikan_surat(teks text) returns text language sql immutable as $$
      select trim(both ' ' from lower(regexp_replace(
        teks, '[\\s\\u00a0\\u2010-\\u2027!-/:-@\\[-\`{-~]+', ' ', 'g')))
    $$;
    -- A letter without a number is known by its subject instead.
    create function sidik_surat(pengirim text, nomor text, hal text) returns text
      language sql immutable as $$
      select rapikan_surat(pengirim) || '|' || case when rapikan_surat(nomor) = ''
        then '~' || rapikan_surat(hal) else rapikan_surat(nomor) end
    $$;
    create function surat_masuk_sidik() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        new.dicatat_at := coalesce(new.dicatat_at, new.diterima_at);
      elsif (new.pengirim, new.nomor, new.hal) is not distinct from
            (old.pengirim, old.nomor, old.hal) then
        return new;
      end if;
      new.sidik := sidik_surat(new.pengirim, new.nomor, new.hal);
      return new;
    end $$;
    -- Entered before this rule, two letters may look the same: the later one keeps its place.
    update surat_masuk s set sidik = sidik_surat(pengirim, nomor, hal) || case when exists (
        select 1 from surat_masuk l where l.tanggal = s.tanggal
           and sidik_surat(l.pengirim, l.nomor, l.hal) = sidik_surat(s.pengirim, s.nomor, s.hal)
           and (l.tahun, l.agenda) < (s.tahun, s.agenda))
      then '|' || s.tahun || '-' || s.agenda else '' end;
    drop index surat_masuk_unik;
    create unique index surat_masuk_unik on surat_masuk (sidik, tanggal);
    create trigger surat_masuk_sidik before insert or update on surat_masuk
      for each row execute function surat_masuk_sidik();
    create index surat_masuk_terima on surat_masuk (diterima_at);
    create index surat_masuk_perkara on surat_masuk (perkara_id) where perkara_id is not null;
    create index surat_masuk_berkas on surat_masuk (sha256) where sha256 is not null;
    -- The agenda number of a letter is its name for ever.
    create trigger surat_masuk_ada before delete on surat_masuk
      for each row execute function baris_tetap();
    create trigger surat_masuk_tetap before update on surat_masuk for each row
      when ((new.agenda, new.tahun) is distinct from (old.agenda, old.tahun))
      execute function baris_tetap();

    -- Every correction of a record, of an incoming letter or of a dispatch, with what stood before.
    create table perubahan_surat (
      id uuid primary key default gen_random_uuid(),
      jenis text not null check (jenis in ('surat_masuk', 'pengiriman')),
      surat_id uuid not null,
      sebelum jsonb not null,
      sesudah jsonb not null,
      alasan text not null,
      oleh uuid not null references pegawai,
      at timestamptz not null
    );
    create index perubahan_surat_milik on perubahan_surat (jenis, surat_id, at);
    create trigger perubahan_surat_tetap before update or delete on perubahan_surat
      for each row execute function baris_tetap();
`

const DISPOSISI = `
    alter table disposisi
      alter column kepada drop not null,
      add column kepada_jabatan_id uuid references jabatan,
      -- narrows a role that every unit has
      add column unit_id uuid references unit,
      -- one sheet may go to several: its rows share this
      add column lembar uuid not null default gen_random_uuid(),
      add column butir jsonb not null default '[]',
      add column batas date,
      add column dibuat_oleh uuid references pegawai,
      add column dibaca_at timestamptz,
      add column dibaca_oleh uuid references pegawai,
      add column selesai_at timestamptz,
      add column selesai_oleh uuid references pegawai,
      add column laporan text not null default '',
      add column laporan_sha256 text references berkas,
      add column laporan_berkas text not null default '',
      add column batal_at timestamptz,
      add column batal_oleh uuid references pegawai,
      add column batal_alasan text not null default '',
      add check (num_nonnulls(kepada, kepada_jabatan_id) = 1),
      add check (selesai_at is null or dibaca_at is not null),
      add check (batal_at is null or dibaca_at is null);
    update disposisi d set unit_id = p.unit_id
      from surat_masuk s join perkara p on p.id = s.perkara_id, peran r
     where s.id = d.surat_masuk_id and r.kode = d.kepada and r.lingkup = 'unit';
    create index disposisi_surat on disposisi (surat_masuk_id, dibuat_at);
    create index disposisi_induk on disposisi (induk_id) where induk_id is not null;
    create index disposisi_jabatan on disposisi (kepada_jabatan_id, dibuat_at desc, id desc)
      where batal_at is null and kepada_jabatan_id is not null;
    create index disposisi_peran on disposisi (kepada, unit_id, dibuat_at desc, id desc)
      where batal_at is null and kepada is not null;
    -- The same instruction giver does not send a letter to the same seat twice at one time.
    create unique index disposisi_sekali on disposisi
      (surat_masuk_id, coalesce(induk_id, '00000000-0000-0000-0000-000000000000'),
       kepada_jabatan_id) where batal_at is null and kepada_jabatan_id is not null;
    create trigger disposisi_ada before delete on disposisi
      for each row execute function baris_tetap();
    -- What was instructed stays; only what became of it is added.
    create trigger disposisi_tetap before update on disposisi for each row
      when ((new.surat_masuk_id, new.induk_id, new.dari_pemangku_id, new.kepada,
             new.kepada_jabatan_id, new.unit_id, new.instruksi, new.butir, new.catatan, new.batas)
              is distinct from
            (old.surat_masuk_id, old.induk_id, old.dari_pemangku_id, old.kepada,
             old.kepada_jabatan_id, old.unit_id, old.instruksi, old.butir, old.catatan, old.batas)
            or old.batal_at is not null or old.selesai_at is not null)
      execute function baris_tetap();
`

const KAITAN = `
    -- Question and answer: 'jawaban' = our letter answers the incoming one, 'tanggapan' = the other way.
    create table surat_kaitan (
      surat_masuk_id uuid not null references surat_masuk,
      naskah_id uuid not null references naskah,
      arah text not null check (arah in ('jawaban', 'tanggapan')),
      oleh uuid references pegawai,
      at timestamptz not null,
      primary key (surat_masuk_id, naskah_id)
    );
    create index surat_kaitan_naskah on surat_kaitan (naskah_id);
    -- A reply that came after the case had gone on.
    alter table balasan add column terlambat boolean not null default false;
    create index balasan_menunggu on balasan (lower(instansi)) where surat_masuk_id is null;
    create unique index balasan_surat on balasan (surat_masuk_id) where surat_masuk_id is not null;
    alter table pengiriman
      add column diterima_at timestamptz,
      add column nama_berkas text not null default '',
      add column keterangan text not null default '';
    create index pengiriman_waktu on pengiriman (dikirim_at, id);
`
