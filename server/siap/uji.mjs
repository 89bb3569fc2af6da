import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { akar, di, kata } from './umum.mjs'

/** Runs the tests (all, or the files named) and ends with one plain line: `N passed, N failed`. */
export async function uji(files) {
  const database = await basisDataUji()
  if (!database) return simpulkan(null, 1)
  try {
    const { ringkasan, status } = await tap(files, database.env)
    return simpulkan(ringkasan, status)
  } finally {
    await database.henti()
  }
}

/** One throw-away server for the whole run; each test file clones its template. */
function basisDataUji() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/database-server.ts'], {
    cwd: akar,
    stdio: ['pipe', 'pipe', 2],
    // Ctrl-C is for the tests; the server goes when they are through.
    detached: process.platform !== 'win32',
  })
  const berakhir = new Promise((resolve) => child.once('exit', resolve))
  const henti = () => { child.stdin.end(); return berakhir }
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve({ env: JSON.parse(line), henti }))
    child.once('error', () => resolve(null))
    child.once('exit', () => {
      kata('basis data untuk pengujian tidak dapat disiapkan.')
      resolve(null)
    })
  })
}

/** The runner itself; passes its output through and reads the closing line of totals. */
function tap(files, env) {
  const args = [di('node_modules/tap/dist/esm/run.mjs'), '--reporter=terse', ...files]
  const child = spawn(process.execPath, args, {
    cwd: akar,
    stdio: ['ignore', 'pipe', 2],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
  })
  const abaikan = () => {}
  process.on('SIGINT', abaikan)
  let ringkasan = null
  createInterface({ input: child.stdout }).on('line', (line) => {
    const total = baris(line)
    if (total) ringkasan = total
    process.stdout.write(`${line}\n`)
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ ringkasan, status: code ?? 1 })))
}

/** `# { total: 5, pass: 1, fail: 2, skip: 1 }`; a count of nought is left out. */
function baris(line) {
  // eslint-disable-next-line no-control-regex
  const found = /# \{ (total: .*) \}/.exec(line.replace(/\u001b\[[0-9;]*m/g, ''))
  if (!found) return null
  return Object.fromEntries(found[1].split(', ').map((part) => part.split(': ')).map(([k, v]) => [k, Number(v)]))
}

/** A run that breaks without a count, or passes everything yet ends badly, is a failure all the same. */
function simpulkan(ringkasan, status) {
  const { pass = 0, fail = 0, skip = 0, todo = 0 } = ringkasan ?? {}
  const gagal = fail === 0 && (status !== 0 || pass === 0) ? 1 : fail
  const dilewati = skip + todo
  process.stdout.write(`${pass} passed, ${gagal} failed${dilewati > 0 ? `, ${dilewati} skipped` : ''}\n`)
  return gagal > 0 ? status || 1 : 0
}
