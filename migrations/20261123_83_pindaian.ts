import type { Knex } from 'knex'

/** The signed paper of an issued letter, scanned back; kept for good, and several if need be. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table pindaian (
      naskah_id uuid not null references naskah,
      sha256 text not null references berkas,
      -- a PDF that carries electronic signatures of its own is told apart
      jenis text not null check (jenis in ('basah', 'elektronik')),
      mime text not null,
      oleh uuid not null references pegawai,
      dibuat_at timestamptz not null,
      primary key (naskah_id, sha256)
    );
    create trigger pindaian_tetap before update or delete on pindaian
      for each row execute function baris_tetap();
  `)
}
