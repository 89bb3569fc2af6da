import type { Knex } from 'knex'

/**
 * What is written once stays written, whoever holds the connection: versions, marks, numbers, files
 * and issued letters. A correction is a new letter (ralat), a cancelled number stays in the book.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- What is printed besides the fields (letterhead, roster) as it stood when the version was
    -- made: the issued file must say what was signed, although number and date come later.
    alter table naskah_versi add column bahan_sha256 text references berkas;

    create or replace function naskah_terbit_tetap() returns trigger language plpgsql as $$
    begin
      if old.terbit_sha256 is null then
        return case tg_op when 'DELETE' then old else new end;
      end if;
      if tg_op = 'DELETE' or new.keadaan not in ('terbit', 'terkirim', 'arsip') or
         to_jsonb(new) - 'keadaan' is distinct from to_jsonb(old) - 'keadaan' then
        raise exception 'naskah % sudah terbit', old.id;
      end if;
      return new;
    end $$;
    create trigger naskah_terbit_ada before delete on naskah
      for each row execute function naskah_terbit_tetap();

    create function baris_tetap() returns trigger language plpgsql as $$
    begin
      raise exception 'baris % tidak boleh diubah atau dihapus', tg_table_name;
    end $$;
    create trigger naskah_versi_tetap before update or delete on naskah_versi
      for each row execute function baris_tetap();
    create trigger cap_ada before delete on cap for each row execute function baris_tetap();
    -- A mark may only lapse, once, when a later version makes it void.
    create trigger cap_tetap before update on cap for each row
      when (old.gugur_at is not null or new.gugur_at is null or
            to_jsonb(new) - 'gugur_at' is distinct from to_jsonb(old) - 'gugur_at')
      execute function baris_tetap();
    create trigger nomor_ada before delete on nomor for each row execute function baris_tetap();
    create trigger nomor_tetap before update on nomor for each row
      when ((new.register, new.tahun, new.urut, new.sufiks, new.nomor, new.pemilik, new.pemilik_id)
              is distinct from
            (old.register, old.tahun, old.urut, old.sufiks, old.nomor, old.pemilik, old.pemilik_id)
            or old.status = 'batal')
      execute function baris_tetap();
    -- A file is named by the hash of its content.
    create trigger berkas_tetap before update on berkas for each row
      when ((new.sha256, new.isi) is distinct from (old.sha256, old.isi))
      execute function baris_tetap();
  `)
}
