import type { Knex } from 'knex'

/** Sessions note when they were last used; reading a page may do that. */
const BUKAN = ['sesi']

/**
 * A fingerprint of all that is stored: every table with its number of rows and a hash of their
 * content, the queue of jobs included. Two that are equal mean that nothing has happened between.
 */
export async function sidik(db: Knex): Promise<Record<string, string>> {
  const { rows } = await db.raw(
    `select format('%I.%I', table_schema, table_name) as nama from information_schema.tables
      where table_type = 'BASE TABLE'
        and (table_schema = 'public' or (table_schema, table_name) = ('graphile_worker', '_private_jobs'))`)
  const hasil: Record<string, string> = {}
  for (const { nama } of rows) {
    if (BUKAN.some((b) => nama === `public.${b}`)) continue
    const isi = await db.raw(
      `select count(*) as n, md5(coalesce(string_agg(md5(x::text), '' order by md5(x::text)), '')) as h from ${nama} x`)
    hasil[nama] = `${isi.rows[0].n} ${isi.rows[0].h}`
  }
  return hasil
}
