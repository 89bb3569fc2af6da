import type { Knex } from 'knex'

/**
 * Complaints of those served (PermenPANRB 62/2018). Who complained stands in a table of its own, that one
 * role may read; of an anonymous complaint there is no such row at all.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table aduan_nomor (tahun integer primary key, terakhir integer not null);
    create table aduan (
      id uuid primary key default gen_random_uuid(),
      nomor text not null unique,
      perkara_id uuid not null unique references perkara,
      -- SHA-256 of the secret on the receipt: whoever reads this table cannot open a status page
      sidik bytea not null unique,
      kanal text not null check (kanal in ('langsung', 'email', 'helpdesk', 'laman')),
      kerahasiaan text not null check (kerahasiaan in ('terbuka', 'rahasia', 'anonim')),
      klasifikasi text not null default '' check (klasifikasi in ('', 'pengaduan', 'aspirasi', 'informasi')),
      uraian text not null,
      lampiran jsonb not null default '[]',
      -- the role that answers; empty until somebody has read it
      dituju text not null default '',
      diterima_at timestamptz not null,
      selesai_at timestamptz,
      -- code of the satisfaction survey, once it is closed
      skm_token text,
      nilai smallint check (nilai between 1 and 5),
      komentar text not null default '',
      dinilai_at timestamptz
    );
    create index aduan_diterima on aduan (diterima_at desc);
    create table aduan_pelapor (
      aduan_id uuid primary key references aduan,
      nama text not null,
      kontak text not null default '',
      email text not null default '',
      -- kept only to be sent: the link in later messages
      token text not null
    );
    create table aduan_tanggapan (
      id bigint generated always as identity primary key,
      aduan_id uuid not null references aduan,
      isi text not null,
      oleh uuid not null references pegawai,
      at timestamptz not null
    );
    create index aduan_tanggapan_aduan on aduan_tanggapan (aduan_id, id);
    -- Seed 001, component 6: "Waktu tindak lanjut maksimal 3 hari kerja".
    insert into janji_layanan (sop_kode, waktu, diubah_at) values
      ('pengaduan', '3 hari kerja', now())
      on conflict (sop_kode) do nothing;
  `)
}
