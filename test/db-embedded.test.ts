import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { openClient } from '../server/platform/db/connection.js'
import { findPostmaster } from '../server/platform/db/embedded/postmaster.js'
import { startEmbedded, type Embedded } from '../server/platform/db/embedded/start.js'
import { program } from './program.js'

const log = pino({ level: 'silent' })
let number = 0

/** A cluster as the first start of an office leaves it, made once: initdb takes a second each time. */
const jadi = join(tmpdir(), `paraf-uji-pg-${process.pid}-jadi`)
t.teardown(() => rmSync(jadi, { recursive: true, force: true, maxRetries: 5 }))
t.before(async () => {
  mkdirSync(jadi, { mode: 0o711 })
  await (await startEmbedded({ dataDir: jadi, durable: false, log })).stop()
})

/** A folder in which there is a cluster already, as its own user's. */
function folderBerisi(t: Test): string {
  const dir = folder(t)
  execFileSync('cp', ['-a', join(jadi, 'pg'), dir])
  return dir
}

/** A folder of its own that any user may reach, gone after the test. */
function folder(t: Test): string {
  const dir = join(tmpdir(), `paraf-uji-pg-${process.pid}-${++number}`)
  mkdirSync(dir, { mode: 0o711 })
  t.teardown(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
  return dir
}

async function start(t: Test, dataDir: string): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, durable: false, log })
  t.teardown(() => server.stop())
  return server
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = await openClient(url, { name: 'uji' })
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

/** Another process that holds the server of a folder. */
async function holder(
  t: Test,
  dataDir: string,
): Promise<{ child: ChildProcess; port: number; adopted: boolean }> {
  const child = spawn(process.execPath, program(['test/fixtures/embedded-holder.ts', dataDir]), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).once('line', resolve)
  })
  return { child, ...JSON.parse(line) }
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 400) throw new Error('waited in vain')
    await pause(25)
  }
}

t.test(
  'the first start makes a cluster that is safe by itself, the second finds the same data',
  async (t) => {
    // given
    const dataDir = folder(t)
    const first = await startEmbedded({ dataDir, durable: true, log })
    // then: UTF-8, checksums, a password that only its owner can read, no way in without it
    t.match(
      await ask(
        first.url,
        `
    select current_setting('server_encoding') as enc, current_setting('data_checksums') as sums,
           current_setting('fsync') as fsync, current_setting('listen_addresses') as addr,
           upper('é') as up`,
      ),
      { enc: 'UTF8', sums: 'on', fsync: 'on', addr: '127.0.0.1', up: 'É' },
    )
    if (process.platform !== 'win32')
      t.equal(statSync(join(dataDir, 'pg', 'paraf.sandi')).mode & 0o777, 0o600)
    const stranger = new URL(first.url)
    stranger.password = 'salah'
    await t.rejects(openClient(stranger.href, { name: 'uji' }), /password authentication failed/)
    await ask(first.url, 'create table surat as select 42 as nomor')
    // when
    await first.stop()
    t.equal(findPostmaster(join(dataDir, 'pg')), null, 'stopped')
    const second = await start(t, dataDir)
    // then
    t.match(await ask(second.url, 'select nomor from surat'), { nomor: 42 })
    t.strictSame(readdirSync(dataDir), ['pg'], 'no draft is left')
  },
)

t.test('two processes that start at once share one server', async (t) => {
  const dataDir = folder(t)
  const [a, b, c] = await Promise.all([holder(t, dataDir), holder(t, dataDir), holder(t, dataDir)])
  t.equal(a.port, b.port)
  t.equal(b.port, c.port)
  t.equal([a, b, c].filter((h) => !h.adopted).length, 1, 'one of them owns it')
  t.strictSame(readdirSync(dataDir), ['pg'])
})

t.test('when its process is killed the server stops, or is taken over as an orphan', async (t) => {
  // given
  const dataDir = folderBerisi(t)
  const { child } = await holder(t, dataDir)
  // when
  child.kill('SIGKILL')
  const server = await start(t, dataDir)
  // then
  t.equal(server.adopted, false)
  t.match(await ask(server.url, 'select 1 as one'), { one: 1 })
  await server.stop()
  t.equal(findPostmaster(join(dataDir, 'pg')), null)
})

t.test(
  'when the process that started it ends in order, the one that shares it goes on with it',
  async (t) => {
    // given
    const dataDir = folderBerisi(t)
    const first = await startEmbedded({ dataDir, durable: true, log })
    const { child, port, adopted } = await holder(t, dataDir)
    t.equal(adopted, true)
    await ask(first.url, 'create table surat as select 42 as nomor')
    const before = findPostmaster(join(dataDir, 'pg'))!.pid
    // when
    await first.stop()
    await until(() => {
      const now = findPostmaster(join(dataDir, 'pg'))
      return now?.status === 'ready' && now.pid !== before
    })
    // then
    t.equal(findPostmaster(join(dataDir, 'pg'))!.port, port)
    t.match(await ask(first.url, 'select nomor from surat'), { nomor: 42 })
    // and it is the other's now
    child.kill('SIGKILL')
    await until(() => findPostmaster(join(dataDir, 'pg')) === null)
  },
)

t.test('a pid file that names some other process is a left-over', async (t) => {
  // given
  const dataDir = folderBerisi(t)
  const first = await startEmbedded({ dataDir, durable: false, log })
  await first.stop()
  const file = join(dataDir, 'pg', 'postmaster.pid')
  writeFileSync(
    file,
    `${process.pid}\n${join(dataDir, 'pg')}\n1700000000\n5432\n\n127.0.0.1\n1 1\nready\n`,
  )
  chmodSync(file, 0o644)
  // when
  const second = await start(t, dataDir)
  // then
  t.equal(second.adopted, false)
  t.match(await ask(second.url, 'select 1 as one'), { one: 1 })
})

t.test('a pid file of a process that is gone is no hindrance', async (t) => {
  const dataDir = folderBerisi(t)
  const first = await startEmbedded({ dataDir, durable: false, log })
  const { pid } = findPostmaster(join(dataDir, 'pg'))!
  await first.stop()
  writeFileSync(
    join(dataDir, 'pg', 'postmaster.pid'),
    `${pid}\n${join(dataDir, 'pg')}\n1700000000\n5432\n\n\n\nready\n`,
  )
  const second = await start(t, dataDir)
  t.match(await ask(second.url, 'select 1 as one'), { one: 1 })
})

t.test('a server that is killed is brought back on the same port with its data', async (t) => {
  // given
  const dataDir = folderBerisi(t)
  const server = await startEmbedded({ dataDir, durable: true, log })
  t.teardown(() => server.stop())
  await ask(server.url, 'create table surat as select 42 as nomor')
  const before = findPostmaster(join(dataDir, 'pg'))!
  // when
  process.kill(before.pid, 'SIGKILL')
  await until(() => {
    const now = findPostmaster(join(dataDir, 'pg'))
    return now?.status === 'ready' && now.pid !== before.pid
  })
  // then
  t.equal(findPostmaster(join(dataDir, 'pg'))!.port, server.port)
  t.match(await ask(server.url, 'select nomor from surat'), { nomor: 42 })
})

t.test('data of another major version is refused and not touched', async (t) => {
  // given
  const dataDir = folder(t)
  mkdirSync(join(dataDir, 'pg'), { mode: 0o700 })
  writeFileSync(join(dataDir, 'pg', 'PG_VERSION'), '16\n')
  // when, then
  await t.rejects(
    startEmbedded({ dataDir, durable: false, log }),
    /dibuat oleh PostgreSQL 16.*DATABASE_URL/s,
  )
  t.equal(readFileSync(join(dataDir, 'pg', 'PG_VERSION'), 'utf8'), '16\n')
  t.notOk(existsSync(join(dataDir, 'pg', 'postmaster.pid')))
})
