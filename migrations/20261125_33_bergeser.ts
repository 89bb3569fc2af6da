import type { Knex } from 'knex'

/**
 * Whether a clock moved, as a column: of a comparison the planner thinks that most rows fit it, and
 * reads the whole table; of a column it knows that next to none do.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index tenggat_bergeser;
    alter table tenggat add column bergeser boolean not null generated always as (
      status = 'berjalan' and (bunyi_versi_id is distinct from kalender_versi_id
        or bunyi_risiko_at is distinct from risiko_at
        or bunyi_jatuh_at is distinct from jatuh_at)) stored;
    create index tenggat_bergeser on tenggat (tugas_id) where bergeser;
  `)
}
