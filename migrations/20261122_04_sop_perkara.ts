import type { Knex } from 'knex'

/** SOP versions, running cases with the state of the engine, their tasks, timers and history. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sop_versi (
      id uuid primary key default gen_random_uuid(),
      kode text not null,
      sha256 text not null unique,
      nama text not null,
      xml text not null,
      aktif boolean not null default true,
      created_at timestamptz not null default now()
    );
    create unique index sop_versi_aktif on sop_versi (kode) where aktif;
    create table pelatihan (
      id uuid primary key default gen_random_uuid(),
      nama text not null,
      jenis text not null check (jenis in ('struktural', 'latsar', 'fungsional', 'teknis', 'lainnya')),
      penyelenggara text not null default 'sendiri' check (penyelenggara in ('sendiri', 'kabkota')),
      angkatan text not null default '',
      mulai date not null,
      selesai date not null,
      tempat text not null default '',
      jp integer not null default 0 check (jp >= 0),
      unit_id uuid not null references unit,
      data jsonb not null default '{}',
      created_at timestamptz not null default now(),
      check (selesai >= mulai)
    );
    create table perkara (
      id uuid primary key default gen_random_uuid(),
      sop_versi_id uuid not null references sop_versi,
      -- the flow that runs: the process itself or one of its event sub-processes
      alur text not null,
      judul text not null,
      unit_id uuid not null references unit,
      pelatihan_id uuid references pelatihan,
      -- the case that called this one, and where it waits (null: nobody waits)
      induk_id uuid references perkara,
      induk_eksekusi text,
      status text not null default 'berjalan' check (status in ('berjalan', 'selesai', 'dihentikan')),
      keadaan jsonb,
      -- facts the case decides by, e.g. batasBalasan; never personal data
      data jsonb not null default '{}',
      versi integer not null default 0,
      -- given by the client so that pressing twice starts one case
      kunci text unique,
      dibuat_oleh uuid references pegawai,
      dibuat_at timestamptz not null,
      selesai_at timestamptz
    );
    alter table perkara alter column keadaan set compression pglz;
    create index perkara_induk on perkara (induk_id) where induk_id is not null;
    create index perkara_pelatihan on perkara (pelatihan_id) where pelatihan_id is not null;
    create index perkara_berjalan on perkara (dibuat_at) where status = 'berjalan';
    create table tugas (
      id uuid primary key default gen_random_uuid(),
      perkara_id uuid not null references perkara,
      eksekusi_id text not null,
      elemen_id text not null,
      no text not null,
      nama text not null,
      handler text not null,
      naskah text not null default '',
      waktu text not null default '',
      -- whose inbox: a role, in one unit (null: office-wide); pencatat may act in the role's stead
      peran text not null references peran,
      pencatat text references peran,
      unit_id uuid references unit,
      kunjungan integer not null default 1,
      -- what this visit carries, e.g. { "tingkat": 2 } of a paraf chain
      tahap jsonb not null default '{}',
      status text not null default 'terbuka' check (status in ('terbuka', 'selesai', 'batal')),
      pemegang_id uuid references pegawai,
      diambil_at timestamptz,
      alasan_kembali text not null default '',
      dikembalikan_oleh uuid references pegawai,
      hasil jsonb,
      dibuka_at timestamptz not null,
      selesai_at timestamptz,
      selesai_oleh uuid references pegawai,
      selesai_sebagai uuid references pemangku,
      unique (perkara_id, eksekusi_id)
    );
    create index tugas_kotak on tugas (peran, unit_id, dibuka_at, id) where status = 'terbuka';
    create index tugas_pencatat on tugas (pencatat, unit_id, dibuka_at, id)
      where status = 'terbuka' and pencatat is not null;
    create index tugas_pemegang on tugas (pemegang_id, dibuka_at, id) where status = 'terbuka';
    create index tugas_perkara on tugas (perkara_id, dibuka_at);
    create table pewaktu (
      id uuid primary key default gen_random_uuid(),
      perkara_id uuid not null references perkara,
      eksekusi_id text not null,
      elemen_id text not null,
      jatuh_tempo timestamptz not null,
      status text not null default 'terpasang' check (status in ('terpasang', 'terbunyi', 'batal')),
      dibuat_at timestamptz not null,
      selesai_at timestamptz,
      unique (perkara_id, eksekusi_id)
    );
    create index pewaktu_tempo on pewaktu (jatuh_tempo) where status = 'terpasang';
    create table lampiran (
      id uuid primary key default gen_random_uuid(),
      perkara_id uuid not null references perkara,
      tugas_id uuid references tugas,
      nama text not null,
      sha256 text not null references berkas,
      oleh uuid references pegawai,
      dibuat_at timestamptz not null
    );
    create index lampiran_perkara on lampiran (perkara_id);
    -- The history: every row says who did it and as whom; written in the transaction it records.
    create table riwayat (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      aksi text not null,
      perkara_id uuid references perkara,
      tugas_id uuid references tugas,
      pegawai_id uuid references pegawai,
      pemangku_id uuid references pemangku,
      sebagai text not null default '',
      rincian jsonb not null default '{}'
    );
    create index riwayat_perkara on riwayat (perkara_id, id);
    create index riwayat_tugas on riwayat (tugas_id);
  `)
}
