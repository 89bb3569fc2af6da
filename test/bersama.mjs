import t from 'tap'

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

/** Runs several test files in this process, one after another, each as one test with its own database. */
export function bersama(files) {
  t.setTimeout(SABAR_KELOMPOK)
  const tambah = t.test.bind(t)
  let berkas = t
  for (const nama of MILIK_BERKAS) {
    Object.defineProperty(t, nama, { value: (...a) => berkas[nama](...a) })
  }
  for (const nama of files) {
    tambah(nama, { timeout: SABAR_BERKAS }, async (ini) => {
      berkas = ini
      await import(`./${nama}`)
    })
  }
}
