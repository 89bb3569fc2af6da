import type { Client } from 'pg'
import { openClient } from '../server/platform/db/connection.js'
import { peladenUji } from './database.js'

export type Fakta = Record<string, string[]>

/** Number of the lock that whoever makes the undisturbed run holds meanwhile. */
const KUNCI = 4_120_044
/** So long (ms) is waited for the run another file is making. */
const SABAR = 280_000

/**
 * What the 41-row SOP comes to when nobody disturbs it. Several test files need it, each in a process of its
 * own: who comes first runs it (`buat`), the others wait and read. Kept as a remark on the template
 * database, so that it goes with it.
 */
export async function faktaTenang(buat: () => Promise<Fakta>): Promise<Fakta> {
  const { admin, template } = await peladenUji()
  const client = await openClient(admin, { name: 'paraf-uji', lockTimeout: SABAR })
  try {
    await client.query('select pg_advisory_lock($1)', [KUNCI])
    const ada = await baca(client, template)
    if (ada) return ada
    const fakta = await buat()
    const teks = client.escapeLiteral(JSON.stringify(fakta))
    await client.query(`comment on database "${template}" is ${teks}`)
    return fakta
  } finally {
    await client.end()
  }
}

async function baca(client: Client, template: string): Promise<Fakta | null> {
  const { rows } = await client.query(
    `select shobj_description(oid, 'pg_database') as teks from pg_database where datname = $1`,
    [template],
  )
  return rows[0]?.teks ? JSON.parse(rows[0].teks) : null
}
