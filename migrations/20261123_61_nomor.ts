import type { Knex } from 'knex'

/**
 * The whole life of a number: reserved, used, cancelled; inserted ones with their reason; patterns
 * that change on a day; books that begin in the middle of a year; letters cancelled or replaced.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(REGISTER)
  await knex.raw(NOMOR)
  await knex.raw(NOMOR_TETAP)
  await knex.raw(NASKAH_BATAL)
}

const REGISTER = `
  alter table register
    add column subunit text not null default '',
    -- how an inserted number looks: 12.A, 12a, 12.01
    add column gaya_sufiks text not null default '.A' check (gaya_sufiks in ('.A', 'a', '.01')),
    -- a letter dated before the last number must take an inserted one
    add column wajib_sisipan boolean not null default false,
    add column aktif boolean not null default true,
    add column urutan integer not null default 100;
  -- The pattern of a letter is the one in force on its date; the first is that of register itself.
  create table register_pola (
    register text not null references register,
    berlaku_dari date not null,
    pola text not null,
    unit text not null default '',
    subunit text not null default '',
    dibuat_at timestamptz not null,
    oleh uuid references pegawai,
    primary key (register, berlaku_dari)
  );
  -- Numbers up to this one were given in the paper book before the office began here.
  alter table register_tahun add column awal integer not null default 0 check (awal >= 0);
  update register set urutan = case kode
    when 'surat-keluar' then 10 when 'keputusan' then 30 when 'sertifikat' then 60 else 90 end;
  insert into register (kode, nama, pola, unit, urutan) values
    ('nota-dinas', 'Nota dinas', '{SEQ}/{UNIT}/{KLAS}/{MM}/{YYYY}', '', 20),
    ('surat-tugas', 'Surat tugas', '{KLAS}/{SEQ}/{UNIT}/{YYYY}', '', 40),
    ('sppd', 'Surat perjalanan dinas', '{KLAS}/{SEQ}/SPPD/{UNIT}/{YYYY}', '', 50),
    ('sop', 'Standar operasional prosedur', '{KLAS}/{SEQ}/{UNIT}', '', 70)
  on conflict (kode) do nothing;`

const NOMOR = `
  create table pesanan_nomor (
    id uuid primary key default gen_random_uuid(),
    register text not null references register,
    tahun integer not null,
    dari integer not null,
    sampai integer not null check (sampai >= dari),
    tanggal date not null,
    klas text not null default '',
    sec text not null default 'B',
    -- 'kontinuitas': leased for the days without power, filled in by hand
    jenis text not null default 'biasa' check (jenis in ('biasa', 'kontinuitas')),
    keperluan text not null check (keperluan <> ''),
    unit_id uuid references unit,
    pemilik_id uuid not null references pegawai,
    -- the last day a number of it may be taken, in the zone of the office
    berlaku_sampai date not null,
    ditutup_at timestamptz,
    dibuat_oleh uuid references pegawai,
    dibuat_at timestamptz not null
  );
  alter table nomor drop constraint nomor_status_check;
  alter table nomor
    add constraint nomor_status_check check (status in ('dipesan', 'terpakai', 'batal')),
    add column klas text not null default '',
    add column sec text not null default 'B',
    add column alasan_sisipan text not null default '',
    add column pesanan_id uuid references pesanan_nomor,
    add column batal_at timestamptz,
    add column batal_oleh uuid references pegawai,
    add column keterangan text not null default '',
    -- scan of a letter written outside
    add column sha256 text references berkas,
    add constraint nomor_batal_beralasan check (status <> 'batal' or alasan_batal <> '') not valid,
    add constraint nomor_sisipan_beralasan check (sufiks = '' or alasan_sisipan <> '') not valid;
  drop index nomor_pemilik;
  create unique index nomor_pemilik on nomor (pemilik, pemilik_id)
    where status <> 'batal' and pemilik <> 'pesanan';
  create index nomor_pesanan on nomor (pesanan_id) where pesanan_id is not null;
  create index nomor_tanggal on nomor (register, tanggal);`

const NOMOR_TETAP = `
  drop trigger nomor_tetap on nomor;
  create function nomor_tetap() returns trigger language plpgsql as $$
  begin
    -- Its place in the book never changes, a cancelled number not at all, a used one only by being
    -- cancelled; a reserved number gets its owner and its looks when it is taken.
    if old.status = 'batal'
       or (new.register, new.tahun, new.urut, new.sufiks, new.dibuat_at) is distinct from
          (old.register, old.tahun, old.urut, old.sufiks, old.dibuat_at)
       or (old.status = 'terpakai' and new.status = 'dipesan')
       or (old.status = 'terpakai' and (new.nomor, new.pemilik, new.pemilik_id) is distinct from
          (old.nomor, old.pemilik, old.pemilik_id)) then
      raise exception 'baris nomor tidak boleh diubah atau dihapus';
    end if;
    return new;
  end $$;
  create trigger nomor_tetap before update on nomor for each row execute function nomor_tetap();`

const NASKAH_BATAL = `
  alter table naskah
    add column alasan_batal text not null default '',
    add column batal_at timestamptz,
    add column batal_oleh uuid references pegawai,
    -- the letter that took its place; a cancelled letter that has one is "digantikan"
    add column pengganti_id uuid references naskah check (pengganti_id <> id);
  create or replace function naskah_terbit_tetap() returns trigger language plpgsql as $$
  declare
    batal constant text[] := array['alasan_batal', 'batal_at', 'batal_oleh', 'pengganti_id'];
  begin
    if old.terbit_sha256 is null then
      return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
      raise exception 'naskah % sudah terbit', old.id;
    end if;
    if old.keadaan = 'batal' then
      -- Only its successor may still be named, once.
      if to_jsonb(new) - 'pengganti_id' = to_jsonb(old) - 'pengganti_id'
         and (old.pengganti_id is null or new.pengganti_id = old.pengganti_id) then
        return new;
      end if;
    elsif new.keadaan = 'batal' then
      if new.alasan_batal <> '' and new.batal_at is not null
         and to_jsonb(new) - batal - 'keadaan' = to_jsonb(old) - batal - 'keadaan' then
        return new;
      end if;
    elsif new.keadaan in ('terbit', 'terkirim', 'arsip')
          and to_jsonb(new) - 'keadaan' = to_jsonb(old) - 'keadaan' then
      return new;
    end if;
    raise exception 'naskah % sudah terbit', old.id;
  end $$;`
