import type { Knex } from 'knex'

/** Moving a case to another step: what one person proposes and a second one decides. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table usul_pindah (
      id uuid primary key default gen_random_uuid(),
      perkara_id uuid not null references perkara,
      -- the case as it stood then; once it has moved on, the proposal means nothing any more
      versi integer not null,
      -- tasks that are left: [{ id, no, nama, eksekusi }]
      dari jsonb not null,
      ke text not null,
      ke_no text not null,
      ke_nama text not null,
      alasan text not null check (alasan <> ''),
      diusul_oleh uuid not null references pegawai,
      diusul_sebagai uuid references pemangku,
      diusul_at timestamptz not null,
      keadaan text not null default 'menunggu'
        check (keadaan in ('menunggu', 'disetujui', 'ditolak', 'ditarik', 'gugur')),
      diputus_oleh uuid references pegawai,
      diputus_sebagai uuid references pemangku,
      diputus_at timestamptz,
      alasan_putus text not null default '',
      check ((keadaan = 'menunggu') = (diputus_at is null)),
      -- a second person, whatever seats the first one has
      check (keadaan not in ('disetujui', 'ditolak')
        or (diputus_oleh is not null and diputus_oleh <> diusul_oleh)),
      check (keadaan <> 'ditolak' or alasan_putus <> '')
    );
    create unique index usul_pindah_satu on usul_pindah (perkara_id) where keadaan = 'menunggu';
    create index usul_pindah_perkara on usul_pindah (perkara_id, diusul_at);
  `)
}
