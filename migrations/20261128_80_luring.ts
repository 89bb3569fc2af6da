import type { Knex } from 'knex'

/**
 * The key under which a person's paraf waits on a device without a line. It protects the device, not the
 * office: it is handed to the browser of its owner at each login and forgotten there at logout.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table luring_kunci (
      pegawai_id uuid primary key references pegawai,
      kunci bytea not null check (length(kunci) = 32),
      dibuat_at timestamptz not null
    );
  `)
}
