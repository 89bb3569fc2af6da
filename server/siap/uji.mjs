import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { bangun } from './bangun.mjs'
import { bangunUji, terbangun } from './bangun-uji.mjs'
import { polos, simpulkan, total } from './hitung.mjs'
import { kelompokkan, satuSatu } from './kelompok.mjs'
import { akar, di, kata } from './umum.mjs'
import { kosongkanWaktu, palingLama } from './waktu.mjs'

/** Runs the tests (all, or the files named) and ends with one plain line: `N passed, N failed`. */
export async function uji(files) {
  // Side by side: making the database is waiting, for the greater part.
  const [database] = await Promise.all([bangunUji().then(basisDataUji), bangun()])
  const hasil = database ? await tap(files, database.env) : { jumlah: null, status: 1 }
  await database?.henti()
  if (files.length === 0) process.stdout.write(`\n${palingLama().join('\n')}\n`)
  const { line, status } = simpulkan(hasil.jumlah, hasil.status)
  process.stdout.write(`${line}\n`)
  return status
}

/** One throw-away server for the whole run; each test file clones its template. */
function basisDataUji() {
  const child = spawn(process.execPath, [terbangun('test/database-server.ts')], {
    cwd: akar,
    stdio: ['pipe', 'pipe', 2],
    // Ctrl-C is for the tests; the server goes when they are through.
    detached: process.platform !== 'win32',
  })
  const berakhir = new Promise((resolve) => child.once('exit', resolve))
  const henti = () => {
    child.stdin.end()
    return berakhir
  }
  return new Promise((resolve) => {
    let siap = false
    createInterface({ input: child.stdout }).once('line', (line) => {
      siap = true
      resolve({ env: JSON.parse(line), henti })
    })
    void berakhir.then(() => {
      if (!siap) kata('basis data untuk pengujian tidak dapat disiapkan.')
      resolve(null)
    })
    child.once('error', () => resolve(null))
  })
}

/** The runner itself; passes its output through and reads the closing line of totals. */
function tap(files, env) {
  const args = [
    di('node_modules/tap/dist/esm/run.mjs'),
    '--reporter=terse',
    ...(files.length ? satuSatu(files) : kelompokkan()),
  ]
  const child = spawn(process.execPath, args, {
    cwd: akar,
    stdio: ['ignore', 'pipe', 2],
    env: {
      ...process.env,
      ...env,
      // On a CI machine the reporter would say nothing until the end; a line per file shows where it is.
      CI: 'false',
      PARAF_UJI_DIST: '1',
      PARAF_UJI_WAKTU: kosongkanWaktu(),
      NODE_OPTIONS: `--import=${pathToFileURL(di('server/siap/muat-uji.mjs'))}`,
    },
  })
  process.on('SIGINT', () => {})
  let jumlah = null
  const tulis = penulis()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const text = polos(line)
    jumlah = total(text) ?? jumlah
    tulis(text)
  })
  return new Promise((resolve) =>
    child.once('close', (code, signal) => {
      if (signal) kata(`pengujian dihentikan oleh ${signal}.`)
      resolve({ jumlah, status: code ?? 1 })
    }),
  )
}

/**
 * The reporter repaints its counters all the time; here they become one line for each file done.
 */
function penulis() {
  let selesai = ''
  let kosong = true
  return (line) => {
    if (/^Asserts: /.test(line)) return
    const suites = /^Suites: .* (\d+ of \d+) complete/.exec(line)
    if (suites) {
      if (suites[1] !== selesai && !suites[1].startsWith('0 '))
        process.stdout.write(`# ${suites[1]} files\n`)
      selesai = suites[1]
      return
    }
    if (line === '' && kosong) return
    kosong = line === ''
    process.stdout.write(`${line}\n`)
  }
}
