import t from 'tap'
import { catatWaktu } from '../server/siap/waktu.mjs'

/** A group may take long; each file in it, and each test in that, keeps its own limit. */
const SABAR_KELOMPOK = 30 * 60_000
const SABAR_BERKAS = 5 * 60_000

/** What a test file calls on the root, which in a group is not the root but the test of this file. */
const MILIK_BERKAS = [
  'test',
  'before',
  'beforeEach',
  'after',
  'afterEach',
  'teardown',
  'setTimeout',
]

/** Runs test files in this process, one after another, each as one test with its own database. */
export function bersama(files) {
  t.setTimeout(SABAR_KELOMPOK)
  const tambah = t.test.bind(t)
  let berkas = t
  let kini = t
  // An error nobody awaited belongs to the test that runs just now (see server/siap/muat-uji.mjs).
  for (const peristiwa of ['uncaughtException', 'unhandledRejection'])
    process.on(peristiwa, (galat) => {
      // Whatever becomes of the report, such a process does not end well.
      process.exitCode = 1
      const ujian = [kini, berkas, t].find((u) => !u.results)
      if (ujian) ujian.error(galat ?? new Error(peristiwa), galat?.message ?? peristiwa)
      else console.error(galat)
    })
  for (const nama of MILIK_BERKAS) {
    Object.defineProperty(t, nama, { value: (...a) => berkas[nama](...a) })
  }
  const catat = catatWaktu(process.env.PARAF_UJI_WAKTU)
  for (const nama of files) {
    const selesai = tambah(nama, { timeout: SABAR_BERKAS }, async (ini) => {
      berkas = kini = ini
      ini.beforeEach((t) => {
        kini = t
      })
      await import(`./${nama}`)
    })
    void selesai.then(() => catat(nama))
  }
}
