import type { Knex } from 'knex'

/** What was posted to the gateway, in order: so that it can be looked at, and posted again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kiriman_webhook (
      -- the order they left in; told to the gateway, which can sort and see gaps
      urut bigint generated always as identity primary key,
      -- its id at the gateway: the same at every attempt
      amplop uuid not null unique,
      pegawai_id uuid not null references pegawai,
      -- the very bytes that were signed, posted again as they are
      badan text not null,
      pertama_at timestamptz not null,
      terakhir_at timestamptz not null,
      percobaan integer not null default 0,
      -- of the last attempt; null while there was no answer
      status integer,
      jawaban text not null default '',
      galat text not null default '',
      -- asked for by hand, not yet done
      ulang_at timestamptz,
      diulang integer not null default 0
    );
    create index kiriman_webhook_ulang on kiriman_webhook (urut) where ulang_at is not null;
    create index kiriman_webhook_umur on kiriman_webhook (terakhir_at);
  `)
}
