import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Knex } from 'knex'
import { openClient } from '../server/platform/db/connection.js'
import { bukaDb } from '../server/platform/db/db.js'
import { command, databaseUrl, findTestServer, type TestServer } from './database-server.js'

export interface BasisData {
  url: string
  db: Knex
}

interface Scope {
  teardown(fn: () => unknown): unknown
}

let server: Promise<TestServer> | undefined
let open = 0
let shared: Promise<BasisData> | undefined

// Also fires again after a teardown has done its work, so the server outlives the last database.
process.on('beforeExit', () => {
  if (open > 0 || !server) return
  const last = server
  server = undefined
  void last.then((s) => s.stop())
})

/**
 * The database of this test file: a clone of the migrated template with the sample office. Made
 * once per process; dropped when the test that asked first ends. A connection left open fails it.
 */
export async function basisData(t: Scope): Promise<BasisData> {
  shared ??= basisDataBaru(t).then((made) => {
    t.teardown(() => {
      shared = undefined
    })
    return made
  })
  return shared
}

/** One more clone, for a test that must not share. */
export const basisDataBaru = (t: Scope): Promise<BasisData> => create(t, true)

/** An empty database: no table, no queue. */
export const basisDataKosong = (t: Scope): Promise<BasisData> => create(t, false)

/** The server on which this process makes its databases. */
export const peladenUji = (): Promise<TestServer> => (server ??= findTestServer())

async function create(t: Scope, cloned: boolean): Promise<BasisData> {
  const { admin, template } = await peladenUji()
  const name = `paraf_uji_${randomUUID().replaceAll('-', '')}`
  // Copied as files: with the default every page would be written once more, into the log.
  const asal = cloned ? ` template "${template}" strategy file_copy` : ''
  await command(admin, `create database "${name}"${asal}`)
  open++
  const url = databaseUrl(admin, name)
  const db = bukaDb(url, { pool: 20, nama: 'paraf-uji' })
  t.teardown(async () => {
    try {
      await db.destroy()
      await dropChecked(admin, name)
    } finally {
      open--
    }
  })
  return { url, db }
}

/** A closed connection is gone from the server's list only a moment later, hence the patience. */
async function dropChecked(admin: string, name: string): Promise<void> {
  const client = await openClient(admin, { name: 'paraf-uji' })
  try {
    let left: { application_name: string; query: string }[] = []
    for (let tries = 0; tries < 40; tries++) {
      const { rows } = await client.query(
        `select application_name, query from pg_stat_activity
          where datname = $1 and backend_type = 'client backend'`,
        [name],
      )
      left = rows
      if (left.length === 0) break
      await pause(50)
    }
    await client.query(`drop database "${name}" with (force)`)
    if (left.length === 0) return
    const names = left.map((l) => `${l.application_name}: ${l.query.slice(0, 200)}`)
    throw new Error(`${left.length} connection(s) left open:\n${names.join('\n')}`)
  } finally {
    await client.end()
  }
}
