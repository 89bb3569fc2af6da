import type { Knex } from 'knex'

/** Training outside the office that a person asks a recommendation for (seed 003, Bagian III). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table rekomendasi (
      id uuid primary key default gen_random_uuid(),
      urut bigint generated always as identity unique,
      pegawai_id uuid not null references pegawai,
      -- the item of their plan it carries out; null with a reason in alasan_beda
      usulan_id uuid references usulan_bangkom on delete set null,
      -- why it differs from the plan, where it does
      alasan_beda text not null default '',
      jalur text not null check (jalur in ('klasikal', 'nonklasikal')),
      bentuk text not null references bentuk_bangkom,
      kegiatan text not null,
      materi text not null,
      penyelenggara text not null,
      tempat text not null,
      mulai date not null,
      selesai date not null,
      jp integer not null check (jp > 0),
      -- rupiah of contribution; 0: without
      biaya bigint not null check (biaya >= 0),
      sumber_dana text not null,
      surat_usulan jsonb not null,
      surat_panggilan jsonb not null,
      pernyataan boolean not null default false,
      tahap text not null default 'konsep'
        check (tahap in ('konsep', 'terkirim', 'diterima', 'ditolak')),
      pd_id uuid references pd,
      perkara_id uuid unique references perkara,
      dibuat_at timestamptz not null,
      dikirim_at timestamptz,
      diputus_at timestamptz,
      diputus_oleh uuid references pegawai,
      alasan_putusan text not null default '',
      check (selesai >= mulai),
      check (tahap = 'konsep' or (pd_id is not null and dikirim_at is not null and pernyataan)),
      check (tahap not in ('diterima', 'ditolak') or (diputus_at is not null and diputus_oleh is not null)),
      check (tahap <> 'ditolak' or alasan_putusan <> '')
    );
    create index rekomendasi_orang on rekomendasi (pegawai_id, urut);
    -- an item of a plan is carried out once; what was refused may be asked for again
    create unique index rekomendasi_usulan on rekomendasi (usulan_id)
      where tahap in ('terkirim', 'diterima');
  `)
}
