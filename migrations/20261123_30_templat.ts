import type { Knex } from 'knex'

/**
 * Templates as stored versions: those shipped and those an office made. New cases take the version
 * in force; a case keeps the one it began with until someone chooses the newer.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table templat_versi (
      -- of the DOCX and the manifest together
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      jenis text not null,
      versi integer not null check (versi > 0),
      manifes text not null,
      docx_sha256 text not null references berkas,
      asal text not null check (asal in ('bawaan', 'unggahan')),
      catatan text not null default '',
      oleh uuid references pegawai,
      dibuat_at timestamptz not null,
      -- since when it is the one in force; null on every other version of the kind
      berlaku_at timestamptz,
      unique (jenis, versi)
    );
    create unique index templat_versi_berlaku on templat_versi (jenis) where berlaku_at is not null;
    create trigger templat_versi_ada before delete on templat_versi
      for each row execute function baris_tetap();
    create trigger templat_versi_tetap before update on templat_versi for each row
      when (to_jsonb(new) - 'berlaku_at' is distinct from to_jsonb(old) - 'berlaku_at')
      execute function baris_tetap();
    create table perkara_templat (
      perkara_id uuid not null references perkara,
      jenis text not null,
      sha256 text not null references templat_versi,
      -- who chose it; null when the case began with it
      oleh uuid references pegawai,
      dipilih_at timestamptz not null,
      primary key (perkara_id, jenis)
    );
  `)
}
