import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { akar } from '../server/config.js'
import { findPostmaster } from '../server/platform/db/embedded/postmaster.js'
import { basisData } from './database.js'
import { program } from './program.js'

let number = 0

function folder(t: Test): string {
  const dir = join(tmpdir(), `paraf-uji-mulai-${process.pid}-${++number}`)
  mkdirSync(dir, { mode: 0o711 })
  t.teardown(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
  return dir
}

/** The server as a process of its own; what it says, and how it ends. */
function office(t: Test, dataDir: string, env: Record<string, string> = {}) {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  const child = spawn(process.execPath, program(['server/main.ts']), {
    cwd: akar(),
    env: {
      PATH,
      HOME,
      ...(TMPDIR ? { TMPDIR } : {}),
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }))
  const address = (async () => {
    for await (const _ of child.stdout) {
      const found = /http:\/\/\S+:\d+/.exec(out)
      if (found) return found[0]
    }
    throw new Error(`no greeting: ${err}`)
  })()
  address.catch(() => {})
  return { child, ended, address }
}

t.test('the office starts on an empty folder, answers, and leaves nothing running', async (t) => {
  // given
  const dataDir = folder(t)
  const first = office(t, dataDir)
  // when
  const address = await first.address
  // then
  t.match((await fetch(`${address}/masuk`)).status, 200)
  first.child.kill('SIGTERM')
  t.equal((await first.ended).code, 0)
  t.equal(findPostmaster(join(dataDir, 'pg')), null, 'the database has stopped too')
})

t.test('a port in use is said in one sentence', async (t) => {
  // given
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.teardown(() => other.close())
  const { port } = other.address() as AddressInfo
  // when
  const { url } = await basisData(t)
  const lain = { PORT: String(port), DATABASE_URL: url }
  const { code, err } = await office(t, folder(t), lain).ended
  // then
  t.equal(code, 1)
  t.match(err, `Port ${port} sudah dipakai program lain.`)
  t.notMatch(err, /\n\s+at /, 'no stack')
})

t.test('faults in the settings are all said before anything is started', async (t) => {
  const dataDir = folder(t)
  const { code, err } = await office(t, dataDir, { PORT: 'tiga ribu', TRUST_PROXY: 'x' }).ended
  t.equal(code, 1)
  t.match(err, /PORT="tiga ribu"[^]*TRUST_PROXY="x"/)
  t.notMatch(err, /\n\s+at /, 'no stack')
})

t.test('a database that does not answer is said in one sentence', async (t) => {
  const { code, err } = await office(t, folder(t), {
    DATABASE_URL: 'postgres://paraf:rahasia@127.0.0.1:9/x',
  }).ended
  t.equal(code, 1)
  t.match(err, /Basis data di 127\.0\.0\.1:9 tidak dapat dihubungi/)
  t.notMatch(err, /rahasia|\n\s+at /)
})
