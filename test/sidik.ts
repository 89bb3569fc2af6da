import type { Knex } from 'knex'
import type { Test } from 'tap'
import type { Jawaban } from './klien.js'

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
        and (table_schema = 'public'
          or (table_schema, table_name) = ('graphile_worker', '_private_jobs'))`,
  )
  const hasil: Record<string, string> = {}
  for (const { nama } of rows) {
    if (BUKAN.some((b) => nama === `public.${b}`)) continue
    const isi = await db.raw(
      `select count(*) as n, md5(coalesce(string_agg(s, '' order by s), '')) as h
         from (select md5(x::text) as s from ${nama} x) y`,
    )
    hasil[nama] = `${isi.rows[0].n} ${isi.rows[0].h}`
  }
  return hasil
}

/** One sentence for a person: from a capital to a full stop, in words of the office. */
export const KALIMAT = /^\p{Lu}[^\n]{5,300}\.$/u

/** What is tried, the status and the sentence that answer it. */
export type Penolakan = [apa: string, status: number, pesan: RegExp, kirim: () => Promise<Jawaban>]

/** Each of these is refused with its status and one sentence, and leaves everything as it was. */
export async function ditolak(t: Test, db: Knex, hal: readonly Penolakan[]): Promise<void> {
  const sebelum = await sidik(db)
  for (const [apa, status, pesan, kirim] of hal) {
    const j = await kirim()
    t.equal(j.status, status, `${apa}: ${j.teks.slice(0, 200)}`)
    t.match(j.json?.pesan, pesan, apa)
    t.match(j.json?.pesan, KALIMAT, apa)
    t.notMatch(j.json?.pesan, /undefined|null|\[object|Error|must|should/, apa)
  }
  t.same(await sidik(db), sebelum, 'nothing half done')
}
