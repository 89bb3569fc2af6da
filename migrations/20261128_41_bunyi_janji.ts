import type { Knex } from 'knex'

/** The promise of a service is warned about by the same rules as the clocks of its tasks. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table janji_perkara
      -- when the next rule falls due, and the facts of the row this was computed from
      add column bunyi_at timestamptz,
      add column bunyi_risiko_at timestamptz,
      add column bunyi_jatuh_at timestamptz,
      add column bunyi_versi_id uuid;
    alter table janji_perkara add column bergeser boolean not null generated always as (
      status = 'berjalan' and (bunyi_versi_id is distinct from kalender_versi_id
        or bunyi_risiko_at is distinct from risiko_at
        or bunyi_jatuh_at is distinct from jatuh_at)) stored;
    create index janji_perkara_bergeser on janji_perkara (perkara_id) where bergeser;
    create index janji_perkara_bunyi on janji_perkara (bunyi_at)
      where status = 'berjalan' and bunyi_at is not null;
    -- What the forecast learns from.
    create index janji_perkara_selesai on janji_perkara (sop_kode, selesai_at)
      where status = 'selesai';
    -- What has been said about a promise. One row a rule, whoever tries how often.
    create table bunyi_janji (
      perkara_id uuid not null references janji_perkara (perkara_id),
      aturan text not null,
      sop_kode text not null,
      tingkat text not null,
      kepada text not null,
      jatuh_tempo timestamptz not null,
      dibunyikan_at timestamptz not null,
      -- people the rule is for, and those told: fewer where a weightier notice reached some of them
      sasaran integer not null,
      penerima integer not null,
      primary key (perkara_id, aturan),
      check (dibunyikan_at >= jatuh_tempo),
      check (sasaran >= penerima)
    );
  `)
}
