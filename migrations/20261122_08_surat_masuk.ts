import type { Knex } from 'knex'

/** Incoming letters with their disposisi, the replies a case waits for, and proof of dispatch. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table surat_masuk (
      id uuid primary key default gen_random_uuid(),
      agenda integer not null,
      tahun integer not null,
      pengirim text not null,
      nomor text not null,
      tanggal date not null,
      hal text not null,
      diterima_at timestamptz not null,
      sha256 text references berkas,
      perkara_id uuid references perkara,
      dicatat_oleh uuid references pegawai,
      unique (tahun, agenda)
    );
    -- Duplicate guard: the same letter is not entered twice.
    create unique index surat_masuk_unik on surat_masuk (lower(pengirim), lower(nomor), tanggal);
    create table disposisi (
      id uuid primary key default gen_random_uuid(),
      surat_masuk_id uuid not null references surat_masuk,
      induk_id uuid references disposisi,
      dari_pemangku_id uuid references pemangku,
      kepada text not null references peran,
      instruksi text not null,
      catatan text not null default '',
      dibuat_at timestamptz not null
    );
    create table balasan (
      perkara_id uuid not null references perkara,
      instansi text not null,
      surat_masuk_id uuid references surat_masuk,
      peserta integer not null default 0,
      primary key (perkara_id, instansi)
    );
    create table pengiriman (
      id uuid primary key default gen_random_uuid(),
      naskah_id uuid not null references naskah,
      tujuan text not null,
      cara text not null,
      dikirim_at timestamptz not null,
      penerima text not null default '',
      sha256 text references berkas,
      oleh uuid references pegawai
    );
    create index pengiriman_naskah on pengiriman (naskah_id);
  `)
}
