import type { Knex } from 'knex'

/** A case can be stopped: by whom and why stands on it, and its promise was neither kept nor broken. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table perkara
      add column alasan_henti text not null default '',
      add column dihentikan_oleh uuid references pegawai,
      add constraint perkara_henti_beralasan check (status <> 'dihentikan'
        or (alasan_henti <> '' and dihentikan_oleh is not null and selesai_at is not null));
    alter table janji_perkara drop constraint janji_perkara_status_check;
    alter table janji_perkara add constraint janji_perkara_status_check
      check (status in ('berjalan', 'selesai', 'batal'));
  `)
}
