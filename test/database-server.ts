import { createHash, randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { migrations } from '../migrations/index.js'
import { akar } from '../server/config.js'
import { pastikanKalender } from '../server/kalender/service.js'
import { isiContoh } from '../server/kantor/contoh.js'
import { daftarkanBawaan } from '../server/naskah/templat-bawaan.js'
import { muatTemplat } from '../server/naskah/templat.js'
import { openClient } from '../server/platform/db/connection.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { startEmbedded } from '../server/platform/db/embedded/start.js'
import { isAlive } from '../server/platform/db/embedded/postmaster.js'
import { migrate } from '../server/platform/db/migrate.js'
import { isiContohTte } from '../server/tte/contoh.js'

/** A server on which tests may make databases, with one that is ready to be cloned. */
export interface TestServer {
  /** Address of a database from which others are made. */
  admin: string
  template: string
  stop(): Promise<void>
}

const silent = pino({ level: 'silent' })
/** Bytes the databases of a run need at most, with room to spare. */
const LUAS = 4 * 2 ** 30
const home = join(tempat(), `paraf-uji-${process.getuid?.() ?? 'win'}`)

/**
 * In memory where there is plenty: a database is 800 small files, and ext4 takes half a millisecond to make
 * one while others were deleted within the last seconds, as happens all through a run.
 */
function tempat(): string {
  const ingatan = '/dev/shm'
  try {
    accessSync(ingatan, constants.W_OK)
  } catch {
    return tmpdir()
  }
  const { bavail, bsize } = statfsSync(ingatan)
  return Math.min(bavail * bsize, freemem()) >= LUAS ? ingatan : tmpdir()
}

/**
 * The server of the test run, or an outside one, or a private one that is kept warm for the next
 * run.
 */
export async function findTestServer(): Promise<TestServer> {
  const { PARAF_UJI_URL, PARAF_UJI_TEMPLAT, TEST_DATABASE_URL } = process.env
  if (PARAF_UJI_URL && PARAF_UJI_TEMPLAT) {
    return { admin: PARAF_UJI_URL, template: PARAF_UJI_TEMPLAT, stop: async () => {} }
  }
  return TEST_DATABASE_URL ? outsideServer(TEST_DATABASE_URL) : warmServer()
}

/** A fresh server that leaves nothing behind. */
export async function freshServer(): Promise<TestServer> {
  const { TEST_DATABASE_URL } = process.env
  if (TEST_DATABASE_URL) return outsideServer(TEST_DATABASE_URL)
  openHome()
  for (const name of readdirSync(home)) {
    const pid = /^sekali-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true })
  }
  const dataDir = openTo(join(home, `sekali-${process.pid}-${randomUUID().slice(0, 8)}`))
  const server = await startEmbedded({ dataDir, durable: false, log: silent, database: 'postgres' })
  const admin = overSocket(server, dataDir)
  const template = await makeTemplate(admin, `templat_${fingerprint()}`)
  return {
    admin,
    template,
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Its address by the socket file in its folder, where there is one. */
function overSocket({ url, port }: { url: string; port: number }, dataDir: string): string {
  const folder = join(dataDir, 'pg')
  if (!existsSync(join(folder, `.s.PGSQL.${port}`))) return url
  const address = new URL(url)
  address.searchParams.set('host', folder)
  return address.href
}

/** Where the tests of a run put their own small files: beside the databases, open to other users. */
function folderSementara(): string {
  openHome()
  const dir = join(home, `sekali-${process.pid}-tmp`)
  mkdirSync(dir)
  chmodSync(dir, 0o1777)
  return dir
}

async function outsideServer(admin: string): Promise<TestServer> {
  const template = await makeTemplate(admin, `paraf_templat_${randomUUID().slice(0, 8)}`)
  return {
    admin,
    template,
    stop: () => command(admin, `drop database if exists "${template}" with (force)`),
  }
}

/** One data folder per process that runs at the same time; the template in it is made once. */
async function warmServer(): Promise<TestServer> {
  openHome()
  for (let slot = 0; ; slot++) {
    const dataDir = openTo(join(home, `hangat-${slot}`))
    const server = await startEmbedded({
      dataDir,
      durable: false,
      log: silent,
      database: 'postgres',
    })
    if (server.adopted) {
      // Another test run has this one; it must not be brought back when that run stops it.
      await server.stop()
      continue
    }
    await dropExcept(server.url, `templat_${fingerprint()}`)
    const template = await makeTemplate(server.url, `templat_${fingerprint()}`)
    return { admin: server.url, template, stop: () => server.stop() }
  }
}

/** Below a folder that others may walk through: as root, the database runs as another user. */
function openHome(): void {
  openTo(home)
}

function openTo(dir: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  return dir
}

/**
 * Migrated, and filled with the sample office when there is one. Built under another name, then
 * renamed.
 */
async function makeTemplate(admin: string, name: string): Promise<string> {
  const client = await openClient(admin, { name: 'paraf-uji' })
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return name
    const draft = `${name}_${process.pid}`
    await client.query(`create database "${draft}"`)
    const url = databaseUrl(admin, draft)
    await migrate(url, migrations)
    await fillSample(url)
    await client.query(`alter database "${draft}" rename to "${name}"`)
    return name
  } finally {
    await client.end()
  }
}

/** The moment of the tests, whatever today is: the sample's acting period must cover their held clock. */
const SENIN_PAGI = new Date('2026-11-23T01:00:00Z')

async function fillSample(url: string): Promise<void> {
  const db = bukaDb(url, { pool: 1 })
  try {
    await transaksi(db, (trx) => isiContoh(trx, { kini: SENIN_PAGI }))
    await transaksi(db, (trx) => pastikanKalender(trx, SENIN_PAGI))
    // Keys take long to make and templates to read: once, not in every test file.
    await isiContohTte(db, SENIN_PAGI)
    const templat = await muatTemplat(join(akar(), 'templates'))
    await transaksi(db, (trx) => daftarkanBawaan(trx, templat.values(), SENIN_PAGI))
  } finally {
    await db.destroy()
  }
}

/** What earlier, killed runs have left in a warm folder, and templates of older sources. */
async function dropExcept(admin: string, template: string): Promise<void> {
  const client = await openClient(admin, { name: 'paraf-uji' })
  try {
    const { rows } = await client.query(
      `select datname as name from pg_database
        where datname not in ('postgres', 'template0', 'template1', $1)`,
      [template],
    )
    for (const { name } of rows) await client.query(`drop database "${name}" with (force)`)
  } finally {
    await client.end()
  }
}

export async function command(url: string, sql: string): Promise<void> {
  const client = await openClient(url, { name: 'paraf-uji' })
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export function databaseUrl(admin: string, database: string): string {
  const url = new URL(admin)
  url.pathname = `/${database}`
  return url.href
}

/** Of everything that may shape the template. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(akar(), 'package-lock.json')))
  for (const folder of ['migrations', 'server', 'templates']) {
    const names = readdirSync(join(akar(), folder), { recursive: true }) as string[]
    for (const name of names.filter((n) => /\.(tsx?|docx|json)$/.test(n)).sort()) {
      hash.update(name).update(readFileSync(join(akar(), folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

// Run as a program by `npm test`: says where the server is, and stops it when standard input ends.
if (process.argv[1] === import.meta.filename) {
  const { admin, template, stop } = await freshServer()
  const sementara = folderSementara()
  const env = { PARAF_UJI_URL: admin, PARAF_UJI_TEMPLAT: template, TMPDIR: sementara }
  process.stdout.write(`${JSON.stringify(env)}\n`)
  process.stdin.resume().once('end', () => {
    void stop().then(() => rmSync(sementara, { recursive: true, force: true, maxRetries: 5 }))
  })
}
