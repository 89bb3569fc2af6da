import type { Knex } from 'knex'

/** What each person wants of each kind of notice, the daily digest, and room made by deleting old ones. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- No row: the bell and the channels of the person, as ever.
    create table pilihan_kabar (
      pegawai_id uuid not null references pegawai,
      kelompok text not null,
      cara text not null check (cara in ('langsung', 'lonceng', 'ringkasan', 'diam')),
      diubah_at timestamptz not null,
      primary key (pegawai_id, kelompok)
    );
    alter table pilihan_saluran add column ringkasan boolean not null default true;
    -- Waits to be named in the next digest of its receiver.
    alter table pemberitahuan add column untuk_ringkasan boolean not null default false;
    create index pemberitahuan_ringkasan on pemberitahuan (pegawai_id) where untuk_ringkasan;
    -- One digest a person and day, also where there was nothing to say.
    create table ringkasan_harian (
      pegawai_id uuid not null references pegawai,
      tanggal date not null,
      dibuat_at timestamptz not null,
      -- tasks and notices it named; 0: none was sent
      isi integer not null,
      primary key (pegawai_id, tanggal)
    );
    -- What is old enough to be deleted.
    create index pemberitahuan_lama on pemberitahuan (dibaca_at) where dibaca_at is not null;
    create index kiriman_lama on kiriman (selesai_at) where selesai_at is not null;
  `)
}
