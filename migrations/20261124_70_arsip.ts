import type { Knex } from 'knex'

/**
 * The archive: from when each letter counts, how long it stays active and inactive by its code (JRA),
 * what is proposed, approved and done with it, and the regular look whether every file is still whole.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(CATATAN)
  await knex.raw(BERKAS)
  await knex.raw(UNIT)
  await knex.raw(PERIKSA)
}

const CATATAN = `
    -- What the archivist adds to a letter: a class by hand, a hold, and what became of it.
    create table arsip_catatan (
      pemilik text not null check (pemilik in ('naskah', 'sertifikat', 'surat_masuk')),
      pemilik_id uuid not null,
      klasifikasi text references klasifikasi on update cascade,
      -- a hold (sengketa, audit): nothing may happen to it, however old it is
      tahan boolean not null default false,
      tahan_alasan text not null default '',
      tahan_oleh uuid references pegawai,
      tahan_at timestamptz,
      inaktif_at date,
      akhir text check (akhir in ('musnah', 'permanen')),
      akhir_at date,
      primary key (pemilik, pemilik_id)
    );
    create table arsip_acara (
      id uuid primary key default gen_random_uuid(),
      jenis text not null check (jenis in ('pemindahan', 'pemusnahan', 'penyerahan')),
      status text not null default 'diusulkan'
        check (status in ('diusulkan', 'disetujui', 'ditolak', 'dilaksanakan')),
      nomor text not null default '',
      keterangan text not null default '',
      diusulkan_oleh uuid not null references pegawai,
      diusulkan_at timestamptz not null,
      diputus_oleh uuid references pegawai,
      diputus_at timestamptz,
      -- the seat by which it was decided, printed below the minutes
      diputus_sebagai uuid references pemangku,
      alasan_tolak text not null default '',
      dilaksanakan_oleh uuid references pegawai,
      dilaksanakan_at timestamptz,
      tempat text not null default '',
      saksi text not null default '',
      docx_sha256 text references berkas,
      xlsx_sha256 text references berkas,
      -- four eyes: nobody approves what they proposed
      check (diputus_oleh <> diusulkan_oleh),
      check (status not in ('disetujui', 'dilaksanakan') or diputus_oleh is not null)
    );
    create table arsip_butir (
      acara_id uuid not null references arsip_acara,
      urut integer not null,
      pemilik text not null,
      pemilik_id uuid not null,
      -- number, date, subject, class and dates as they stood when it was proposed
      cuplikan jsonb not null,
      -- name and hash of each file it had; filled in when it is destroyed
      berkas jsonb not null default '[]',
      primary key (acara_id, urut),
      unique (acara_id, pemilik, pemilik_id)
    );
    create index arsip_butir_milik on arsip_butir (pemilik, pemilik_id);
    create trigger arsip_acara_ada before delete on arsip_acara
      for each row execute function baris_tetap();
    create trigger arsip_butir_ada before delete on arsip_butir
      for each row execute function baris_tetap();
    create trigger arsip_acara_tetap before update on arsip_acara for each row
      when (old.status in ('ditolak', 'dilaksanakan') and
            to_jsonb(new) - 'docx_sha256' - 'xlsx_sha256' is distinct from
            to_jsonb(old) - 'docx_sha256' - 'xlsx_sha256')
      execute function baris_tetap();
`

const BERKAS = `
    -- Destroyed: the bytes are gone, the row with its hash and size stays for ever.
    alter table berkas
      alter column isi drop not null,
      add column dimusnahkan_at timestamptz,
      add column acara_id uuid references arsip_acara,
      add constraint berkas_ada check (isi is not null or dimusnahkan_at is not null);
    create index berkas_musnah on berkas (acara_id) where acara_id is not null;
    drop trigger berkas_tetap on berkas;
    create function berkas_tetap() returns trigger language plpgsql as $$
    begin
      if new.sha256 <> old.sha256 then
        raise exception 'baris berkas tidak boleh diubah atau dihapus';
      elsif new.isi is not distinct from old.isi then
        return new;
      elsif new.isi is null and exists (
        select 1 from arsip_acara a where a.id = new.acara_id and a.jenis = 'pemusnahan'
           and a.status = 'dilaksanakan') then
        return new;
      elsif old.isi is null and encode(sha256(new.isi), 'hex') = new.sha256 then
        return new;
      end if;
      raise exception 'baris berkas tidak boleh diubah atau dihapus';
    end $$;
    create trigger berkas_tetap before update on berkas
      for each row execute function berkas_tetap();
`

const UNIT = `
    -- Everything that has a retention. It counts from the letter's date or the end of its case,
    -- whichever is later ("sejak kegiatan selesai", PP 28/2012); while the case runs, not at all.
    create view arsip_unit as
    with zona as (
      select coalesce((select nilai ->> 'zona' from setelan where kunci = 'kantor'),
                      'Asia/Jakarta') as z
    ), semua as (
      select 'naskah'::text as pemilik, n.id as pemilik_id, n.nomor, n.tanggal, n.hal as uraian,
             (select string_agg(x, '; ') from jsonb_array_elements_text(n.tujuan) x) as pihak,
             n.perkara_id, nullif(k.klas, '') as klas, n.sec as keamanan
        from naskah n left join nomor k
          on k.pemilik = 'naskah' and k.pemilik_id = n.id and k.status = 'terpakai'
       where n.terbit_sha256 is not null
      union all
      select 'sertifikat', s.id, s.nomor, coalesce(k.tanggal, s.dibuat_at::date),
             'Sertifikat ' || p.nama, p.instansi, s.perkara_id, nullif(k.klas, ''), 'B'
        from sertifikat s join peserta p on p.id = s.peserta_id
        left join nomor k
          on k.pemilik = 'sertifikat' and k.pemilik_id = s.id and k.status = 'terpakai'
       where s.nomor <> '' and s.status in ('ditandatangani', 'diserahkan')
      union all
      select 'surat_masuk', m.id, m.nomor, (m.diterima_at at time zone zona.z)::date, m.hal,
             m.pengirim, m.perkara_id, m.klasifikasi, m.keamanan
        from surat_masuk m, zona
    ), mulai as (
      select s.*, coalesce(c.klasifikasi, s.klas) as klasifikasi, coalesce(c.tahan, false) as tahan,
             coalesce(c.tahan_alasan, '') as tahan_alasan, c.inaktif_at, c.akhir, c.akhir_at,
             case when p.id is null then s.tanggal
                  when p.status = 'berjalan' then null
                  else greatest(s.tanggal, (p.selesai_at at time zone zona.z)::date) end as mulai
        from semua s cross join zona
        left join arsip_catatan c on c.pemilik = s.pemilik and c.pemilik_id = s.pemilik_id
        left join perkara p on p.id = s.perkara_id
    )
    select m.*, j.uraian as uraian_klas, j.jra_aktif, j.jra_inaktif, j.nasib,
           (m.mulai + make_interval(years => j.jra_aktif))::date as aktif_sampai,
           (m.mulai + make_interval(years => j.jra_aktif + j.jra_inaktif))::date as inaktif_sampai
      from mulai m left join klasifikasi j on j.kode = m.klasifikasi;
`

const PERIKSA = `
    create table arsip_periksa (
      pekerjaan_id uuid primary key references pekerjaan,
      mulai_at timestamptz not null,
      selesai_at timestamptz,
      -- the last file looked at: a job cut off goes on from here
      sampai text not null default '',
      diperiksa integer not null default 0,
      dimusnahkan integer not null default 0
    );
    create table arsip_rusak (
      pekerjaan_id uuid not null references arsip_periksa,
      sha256 text not null,
      ternyata text not null,
      ukuran integer not null,
      primary key (pekerjaan_id, sha256)
    );
`
