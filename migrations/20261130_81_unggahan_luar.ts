import type { Knex } from 'knex'

/**
 * What people of other agencies have uploaded themselves: JSON names a stored file by its hash, public
 * pages tell the hashes of letters, and a name must not be enough to have the file. Not a reference to
 * `berkas`: that somebody uploaded a file keeps nothing from being destroyed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table unggahan_luar (
      pegawai_id uuid not null references pegawai,
      sha256 text not null,
      at timestamptz not null,
      primary key (pegawai_id, sha256)
    );
    -- The files in their hands already, so that a draft begun before can still be sent.
    insert into unggahan_luar (pegawai_id, sha256, at)
    select pegawai_id, b ->> 'sha256', dibuat_at from rekomendasi
     cross join lateral (values (surat_usulan), (surat_panggilan)) as x (b)
     where b ->> 'sha256' is not null
    on conflict do nothing;
  `)
}
