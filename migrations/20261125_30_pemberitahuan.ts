import type { Knex } from 'knex'

/** Notices to people, what leaves the house for each of them, and by which channels they want it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table pemberitahuan (
      id uuid primary key default gen_random_uuid(),
      pegawai_id uuid not null references pegawai,
      jenis text not null,
      judul text not null,
      isi text not null default '',
      -- a path of our own: where a click leads
      jalur text not null check (jalur ~ '^/[^/\\\\]'),
      -- what it is about; told to one person once, however often it is said
      kunci text not null,
      dibuat_at timestamptz not null,
      -- first moment within the working time of the receiver
      tampil_at timestamptz not null,
      dibaca_at timestamptz,
      unique (pegawai_id, kunci)
    );
    create index pemberitahuan_kotak on pemberitahuan (pegawai_id, tampil_at desc, id desc);
    create index pemberitahuan_baru on pemberitahuan (pegawai_id, tampil_at) where dibaca_at is null;
    create table kiriman (
      id bigint generated always as identity primary key,
      pemberitahuan_id uuid not null references pemberitahuan,
      pegawai_id uuid not null references pegawai,
      saluran text not null check (saluran in ('surel', 'webhook')),
      status text not null default 'antre' check (status in ('antre', 'terkirim', 'gagal', 'batal')),
      -- those sent together; tried again together, so that the other side knows a repetition
      amplop uuid,
      percobaan integer not null default 0,
      galat text not null default '',
      berikut_at timestamptz not null,
      selesai_at timestamptz,
      unique (pemberitahuan_id, saluran),
      check ((status = 'antre') = (selesai_at is null))
    );
    create index kiriman_antre on kiriman (pegawai_id, saluran, berikut_at) where status = 'antre';
    create index kiriman_amplop on kiriman (amplop) where status = 'antre' and amplop is not null;
    create index kiriman_gagal on kiriman (selesai_at desc) where status = 'gagal';
    create table pilihan_saluran (
      pegawai_id uuid primary key references pegawai,
      surel boolean not null default true,
      webhook boolean not null default false,
      -- where the gateway behind the webhook reaches this person
      nomor_wa text not null default '',
      diubah_at timestamptz not null
    );
  `)
}
