import type { Knex } from 'knex'

/** First codes for people who make their own account, and what a participant says of themselves. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- one living code a person; gone once used
    create table kode_awal (
      pegawai_id uuid primary key references pegawai,
      kode_hash bytea not null,
      berlaku_sampai timestamptz not null,
      dibuat_oleh uuid not null references pegawai,
      dibuat_at timestamptz not null
    );
    -- what LAN's sheet asks of a participant (Smartbangkom); read by the training's officers only
    create table biodata (
      pegawai_id uuid primary key references pegawai,
      jenis_kelamin text not null check (jenis_kelamin in ('L', 'P')),
      agama text not null default '',
      tempat_lahir text not null,
      tanggal_lahir date not null,
      email text not null,
      hp text not null,
      golongan text not null default '',
      pangkat text not null default '',
      jabatan text not null,
      instansi text not null,
      alamat_instansi text not null,
      diubah_at timestamptz not null
    );
  `)
}
