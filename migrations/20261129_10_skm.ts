import type { Knex } from 'knex'

/**
 * Public satisfaction survey (SKM, PermenPANRB 14/2017). An answer names neither the code it came by, nor
 * a person, nor its hour: nothing kept here leads from an answer to who gave it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table skm_periode (
      id uuid primary key default gen_random_uuid(),
      nama text not null,
      mulai date not null,
      selesai date not null,
      -- how many people were served; null: counted from the trainings that ended
      populasi integer check (populasi > 0),
      -- the open link
      token text not null unique,
      dibuat_oleh uuid not null references pegawai,
      dibuat_at timestamptz not null,
      check (selesai >= mulai),
      -- one answer belongs to one period, so that figures of two can be compared
      constraint skm_periode_satu exclude using gist (daterange(mulai, selesai, '[]') with &&)
    );
    -- One code per person served, handed out on paper or on the page of a complaint. It names no one.
    create table skm_token (
      token text primary key,
      periode_id uuid not null references skm_periode,
      layanan text not null,
      pelatihan_id uuid references pelatihan
    );
    create index skm_token_pelatihan on skm_token (periode_id, pelatihan_id);
    -- What has been used: the print of a code, or of a browser and a period. No time, no order.
    create table skm_pakai (sidik bytea primary key);
    create table skm_jawaban (
      id uuid primary key default gen_random_uuid(),
      periode_id uuid not null references skm_periode,
      layanan text not null,
      jenis_kelamin text not null,
      pendidikan text not null,
      pekerjaan text not null,
      -- 1..4 per unsur; null: left out
      nilai smallint[] not null check (cardinality(nilai) = 9 and 1 <= all (nilai) and 4 >= all (nilai)),
      saran text not null default '',
      check (cardinality(array_remove(nilai, null)) > 0)
    );
    create index skm_jawaban_periode on skm_jawaban (periode_id);
    create table skm_rencana (
      id uuid primary key default gen_random_uuid(),
      periode_id uuid not null references skm_periode,
      unsur smallint not null check (unsur between 1 and 9),
      kegiatan text not null,
      penanggung_jawab text not null,
      target date not null,
      -- what was done; empty while it is still a plan
      hasil text not null default '',
      selesai_at timestamptz,
      dibuat_oleh uuid not null references pegawai,
      dibuat_at timestamptz not null
    );
    create index skm_rencana_periode on skm_rencana (periode_id, target);
  `)
}
