import type { Knex } from 'knex'

/** Documents: every version is kept; a paraf or signature names the version and hash it saw. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table naskah (
      id uuid primary key default gen_random_uuid(),
      perkara_id uuid not null references perkara,
      jenis text not null,
      keadaan text not null default 'konsep' check (keadaan in
        ('konsep', 'diparaf', 'ditandatangani', 'terbit', 'terkirim', 'arsip', 'batal')),
      versi integer not null default 0,
      hal text not null default '',
      tujuan jsonb not null default '[]',
      tanggal date,
      nomor text not null default '',
      -- the final file; set once, at issue
      terbit_sha256 text references berkas,
      dibuat_at timestamptz not null,
      terbit_at timestamptz,
      unique (perkara_id, jenis)
    );
    create table naskah_versi (
      naskah_id uuid not null references naskah,
      versi integer not null,
      tahap text not null check (tahap in ('konsep', 'ketik', 'terbit')),
      isi jsonb not null,
      templat_sha256 text not null,
      docx_sha256 text not null references berkas,
      oleh uuid references pegawai,
      dibuat_at timestamptz not null,
      primary key (naskah_id, versi)
    );
    create table cap (
      id uuid primary key default gen_random_uuid(),
      naskah_id uuid not null references naskah,
      versi integer not null,
      docx_sha256 text not null,
      jenis text not null check (jenis in ('paraf', 'tanda_tangan')),
      tingkat integer not null default 1,
      pegawai_id uuid not null references pegawai,
      pemangku_id uuid not null references pemangku,
      -- name, rank, post and capacity as they were: people are promoted, old letters are not
      cuplikan jsonb not null,
      tugas_id uuid references tugas,
      dibuat_at timestamptz not null,
      -- set when a later version made this mark void
      gugur_at timestamptz
    );
    create index cap_naskah on cap (naskah_id);
    -- An issued letter never changes: not its number, date, file, subject or addressees.
    create function naskah_terbit_tetap() returns trigger language plpgsql as $$
    begin
      if old.terbit_sha256 is not null and
         (new.terbit_sha256, new.nomor, new.tanggal, new.hal, new.tujuan, new.versi) is distinct from
         (old.terbit_sha256, old.nomor, old.tanggal, old.hal, old.tujuan, old.versi) then
        raise exception 'naskah % sudah terbit', old.id;
      end if;
      return new;
    end $$;
    create trigger naskah_terbit_tetap before update on naskah
      for each row execute function naskah_terbit_tetap();
    -- The chain of paraf is data: per SOP and kind of naskah, the most specific row set wins.
    create table rantai_paraf (
      id uuid primary key default gen_random_uuid(),
      sop_kode text,
      jenis text,
      tingkat integer not null,
      peran text not null references peran
    );
    create unique index rantai_paraf_unik on rantai_paraf (coalesce(sop_kode, ''), coalesce(jenis, ''), tingkat);
    insert into rantai_paraf (tingkat, peran) values (1, 'kabid'), (2, 'sekretaris');
  `)
}
