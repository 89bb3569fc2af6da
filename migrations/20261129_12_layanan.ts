import type { Knex } from 'knex'

/**
 * The public standard of the service as versions that never change (14 components and maklumat,
 * PermenPANRB 15/2014). A complaint is written down before the case it starts.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table layanan_standar (
      nomor integer primary key check (nomor > 0),
      isi jsonb not null,
      alasan text not null default '',
      -- null: brought along by the sample office
      dibuat_oleh uuid references pegawai,
      dibuat_at timestamptz not null
    );
    create trigger layanan_standar_tetap before update or delete on layanan_standar
      for each row execute function baris_tetap();
    alter table aduan alter column perkara_id drop not null;
  `)
}
