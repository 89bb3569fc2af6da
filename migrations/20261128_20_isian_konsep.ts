import type { Knex } from 'knex'

/**
 * What is filled in on a form that is not sent yet, kept while its task is open: the text all holders
 * go on with, and the texts that were set aside because a colleague was faster.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table isian_konsep (
      tugas_id uuid primary key references tugas,
      isian jsonb not null,
      -- counts up with every save: who saves must have seen the one before
      versi integer not null check (versi > 0),
      oleh uuid not null references pegawai,
      disimpan_at timestamptz not null
    );
    create table isian_sisih (
      tugas_id uuid not null references tugas,
      oleh uuid not null references pegawai,
      isian jsonb not null,
      disimpan_at timestamptz not null,
      primary key (tugas_id, oleh)
    );
    create function isian_konsep_habis() returns trigger language plpgsql as $$
    begin
      delete from isian_konsep where tugas_id = new.id;
      delete from isian_sisih where tugas_id = new.id;
      return null;
    end $$;
    -- However a task ends, what was sent is in its version; nothing half-written stays behind.
    create trigger isian_konsep_habis after update of status on tugas
      for each row when (old.status = 'terbuka' and new.status <> 'terbuka')
      execute function isian_konsep_habis();
  `)
}
