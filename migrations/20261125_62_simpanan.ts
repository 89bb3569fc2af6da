import type { Knex } from 'knex'

/**
 * Bytes may live outside the database (S3). They are written here first, in the transaction that needs
 * them, and moved later; the row with hash and size stays.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(KOLOM)
  await knex.raw(TETAP)
  await knex.raw(LEPAS)
}

const KOLOM = `
    alter table berkas
      add column di_luar boolean not null default false,
      -- when the bytes came, the last time they did; only says what may be moved by now
      add column disimpan_at timestamptz not null default now(),
      drop constraint berkas_ada,
      add constraint berkas_ada check
        (isi is not null or di_luar or dimusnahkan_at is not null),
      add constraint berkas_satu_tempat check (isi is null or not di_luar);
    create index berkas_pindah on berkas (disimpan_at) where isi is not null;
    -- Left outside by a row that let go of it: to be taken away there.
    create table berkas_buang (
      sha256 text primary key,
      sejak timestamptz not null default now()
    );
    -- How the last round of moving went, for people to see.
    create table berkas_rawat (
      satu boolean primary key default true check (satu),
      at timestamptz not null,
      galat text not null default ''
    );`

const TETAP = `
    create or replace function berkas_tetap() returns trigger language plpgsql as $$
    declare
      lama boolean := old.isi is not null or old.di_luar;
      baru boolean := new.isi is not null or new.di_luar;
    begin
      if new.sha256 <> old.sha256 then
        raise exception 'baris berkas tidak boleh diubah atau dihapus';
      elsif lama and not baru then
        if exists (select 1 from arsip_acara a where a.id = new.acara_id and a.jenis = 'pemusnahan'
                      and a.status = 'dilaksanakan') then
          return new;
        end if;
      elsif not lama and new.di_luar then
        null; -- destroyed bytes come back through the database only
      elsif new.isi is null or new.isi is not distinct from old.isi
            or encode(sha256(new.isi), 'hex') = new.sha256 then
        return new;
      end if;
      raise exception 'baris berkas tidak boleh diubah atau dihapus';
    end $$;`

const LEPAS = `
    create function berkas_lepas() returns trigger language plpgsql as $$
    begin
      insert into berkas_buang (sha256) values (old.sha256) on conflict do nothing;
      return null;
    end $$;
    create trigger berkas_dilepas after update on berkas for each row
      when (old.di_luar and not new.di_luar) execute function berkas_lepas();
    create trigger berkas_dihapus after delete on berkas for each row
      when (old.di_luar) execute function berkas_lepas();`
