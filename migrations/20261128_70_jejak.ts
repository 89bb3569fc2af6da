import type { Knex } from 'knex'

/**
 * The audit trail: every row of the configuration that is added, changed or taken away, with what
 * stood before. Written by the database itself, so that no page, job or hand at the console can
 * forget it; never changed afterwards.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABEL)
  await knex.raw(FUNGSI)
  for (const tabel of DIAWASI) {
    await knex.raw(`create trigger ${tabel}_jejak after insert or update or delete on ${tabel}
      for each row execute function catat_jejak()`)
  }
  await knex.raw(PERISTIWA)
}

const DIAWASI = [
  'setelan',
  'unit',
  'peran',
  'jabatan',
  'jabatan_peran',
  'pegawai',
  'pemangku',
  'akun',
  'dua_langkah',
  'token_api',
  'register',
  'register_pola',
  'klasifikasi',
  'jenis_naskah',
  'kalender',
  'kalender_versi',
  'templat_versi',
  'sop_versi',
  'aturan_eskalasi',
  'boleh_jeda',
  'janji_layanan',
  'tte_sertifikat',
  'tte_kepercayaan',
] as const

const TABEL = `
  create table jejak (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    -- null: the system itself
    pegawai_id uuid references pegawai,
    token_id uuid references token_api,
    -- the action as the page calls it; '' where there was none
    tindakan text not null,
    -- table of the row; 'peristiwa' for a line of history, 'tindakan' for an action without rows
    perihal text not null,
    operasi text not null check (operasi in ('tambah', 'ubah', 'hapus', 'peristiwa')),
    -- the row by its name
    sebutan text not null,
    -- { column: [before, after] }
    perubahan jsonb not null
  );
  create index jejak_pegawai on jejak (pegawai_id, id);
  create index jejak_perihal on jejak (perihal, id);
  create index jejak_at on jejak (at);
  create trigger jejak_tetap before update or delete on jejak
    for each row execute function baris_tetap();
  create trigger jejak_ada before truncate on jejak execute function baris_tetap();`

const FUNGSI = `
  -- A value as the trail may show it: no secret, and nothing of the length of a diagram.
  create function jejak_nilai(kolom text, nilai jsonb) returns jsonb language sql immutable as $$
    select case
      when nilai is null or nilai = 'null' then 'null'::jsonb
      when kolom ~* '(sandi|rahasia|hash|frasa)' and jsonb_typeof(nilai) = 'string' and nilai <> '""'
        then '"(rahasia)"'
      when left(nilai #>> '{}', 2) = E'\\\\x' then '"(berkas)"'
      when length(nilai::text) > 1500 then
        to_jsonb(length(nilai::text) || ' huruf, sidik ' || md5(nilai::text))
      else nilai end
  $$;
  create function jejak_sebutan(tabel text, b jsonb) returns text language sql stable as $$
    select case tabel
      when 'pemangku' then
        coalesce((select nama from pegawai where id = (b ->> 'pegawai_id')::uuid), '') || ', ' ||
        coalesce((select nama from jabatan where id = (b ->> 'jabatan_id')::uuid), '')
      when 'jabatan_peran' then
        coalesce((select nama from jabatan where id = (b ->> 'jabatan_id')::uuid), '')
      when 'kalender_versi' then
        coalesce((select nama from kalender where id = (b ->> 'kalender_id')::uuid), '') ||
        ', versi ' || (b ->> 'nomor')
      when 'templat_versi' then (b ->> 'jenis') || ', versi ' || (b ->> 'versi')
      when 'akun' then b ->> 'nama_pengguna'
      when 'setelan' then b ->> 'kunci'
      when 'register_pola' then (b ->> 'register') || ', mulai ' || (b ->> 'berlaku_dari')
      when 'dua_langkah' then
        coalesce((select nama from pegawai where id = (b ->> 'pegawai_id')::uuid), '')
      when 'aturan_eskalasi' then
        concat_ws(', ', nullif(b ->> 'sop_kode', ''), b ->> 'kode')
      else coalesce(b ->> 'nama', b ->> 'subjek', b ->> 'jenis', b ->> 'sop_kode', b ->> 'kode', '')
    end
  $$;
  create function catat_jejak() returns trigger language plpgsql as $$
  declare
    lama jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    baru jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    baris jsonb := coalesce(baru, lama);
    beda jsonb;
  begin
    -- What a server notes of its own clock is no configuration.
    if tg_table_name = 'setelan' and baris ->> 'kunci' like 'jam-salah:%' then return null; end if;
    if tg_table_name = 'setelan' then
      lama := lama -> 'nilai';
      baru := baru -> 'nilai';
    end if;
    select jsonb_object_agg(k, jsonb_build_array(jejak_nilai(k, lama -> k), jejak_nilai(k, baru -> k)))
      into beda
      from (select jsonb_object_keys(coalesce(lama, '{}'))
            union select jsonb_object_keys(coalesce(baru, '{}'))) as kolom (k)
     where (lama -> k) is distinct from (baru -> k)
       and (tg_op = 'UPDATE' or coalesce(baru -> k, lama -> k) not in ('null', '""', '[]', '{}'))
       -- Counted by the machine at every use, or said by the line itself.
       and k not in ('diubah_at', 'dibuat_at', 'created_at', 'terakhir', 'terakhir_at', 'terakhir_ip');
    if beda is null then return null; end if;
    insert into jejak (at, pegawai_id, token_id, tindakan, perihal, operasi, sebutan, perubahan)
    values (
      coalesce(nullif(current_setting('paraf.kini', true), '')::timestamptz, clock_timestamp()),
      coalesce(nullif(current_setting('paraf.pelaku', true), '')::uuid,
        (baru ->> 'dibuat_oleh')::uuid, (baru ->> 'diubah_oleh')::uuid),
      nullif(current_setting('paraf.token', true), '')::uuid,
      coalesce(current_setting('paraf.tindakan', true), ''),
      tg_table_name,
      case tg_op when 'INSERT' then 'tambah' when 'UPDATE' then 'ubah' else 'hapus' end,
      coalesce(jejak_sebutan(tg_table_name, baris), ''),
      beda);
    perform set_config('paraf.tercatat', 'ya', true);
    return null;
  end $$;`

/** Lines of history that belong to no case: logins, sessions, numbers given by hand. */
const PERISTIWA = `
  create function jejak_peristiwa(r jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(k, jsonb_build_array(null, jejak_nilai(k, v))), '{}')
      from jsonb_each(case jsonb_typeof(r) when 'object' then r else '{}' end) as e (k, v)
  $$;
  create function catat_peristiwa() returns trigger language plpgsql as $$
  begin
    -- The rows just changed say the same, and what stood before.
    if current_setting('paraf.tercatat', true) = 'ya' then return null; end if;
    insert into jejak (at, pegawai_id, token_id, tindakan, perihal, operasi, sebutan, perubahan)
    values (new.at, new.pegawai_id, new.token_id, coalesce(current_setting('paraf.tindakan', true), ''),
      'peristiwa', 'peristiwa', new.aksi, jejak_peristiwa(new.rincian));
    perform set_config('paraf.tercatat', 'ya', true);
    return null;
  end $$;
  create trigger riwayat_jejak after insert on riwayat for each row
    when (new.perkara_id is null and new.tugas_id is null) execute function catat_peristiwa();
  insert into jejak (at, pegawai_id, token_id, tindakan, perihal, operasi, sebutan, perubahan)
  select at, pegawai_id, token_id, '', 'peristiwa', 'peristiwa', aksi, jejak_peristiwa(rincian)
    from riwayat where perkara_id is null and tugas_id is null order by id;`
