import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sebagaiJs } from './bangun-uji.mjs'
import { di } from './umum.mjs'

/** Processes that share the ordinary test files; more would start the same libraries more often. */
const KELOMPOK = 6

/** A test file that starts servers or LibreOffices has a process of its own; who borrows a folder has not. */
const SENDIRI =
  /from '.*(tahan-alat|database-server|konversi\/konverter)\.js'|(nyalakanServer|prosesBernama).* from /

/** Of those, the ones that run whole SOPs on servers of their own take longest. */
const SERVER = /from '.*server-nyata\.js'/

/** Those that open a browser share one, in two processes. */
const PERAMBAN = /from '.*peramban-bantu\.js'/

/**
 * All test files as what the runner shall start: those that need a process of their own by name, the
 * others in groups of about the same size. Starting one process a file took a third of a whole run.
 */
export function kelompokkan() {
  const dir = di('test')
  const files = readdirSync(dir)
    .filter((nama) => /\.test\.tsx?$/.test(nama))
    .sort()
    .map((nama) => ({ nama, isi: readFileSync(join(dir, nama), 'utf8') }))
  const sendiri = files
    .filter((f) => SENDIRI.test(f.isi))
    .sort((a, b) => SERVER.test(b.isi) - SERVER.test(a.isi) || b.isi.length - a.isi.length)
  const lain = files.filter((f) => !SENDIRI.test(f.isi))
  const [peramban, bersama] = [true, false].map((ya) =>
    lain.filter((f) => PERAMBAN.test(f.isi) === ya),
  )
  const grup = bagi(bersama, KELOMPOK)
  // A group is what takes longest, then those with servers: in turns, so that few servers run side by side. The
  // short ones last, so that none is left running alone at the end.
  const urut = grup
    .flatMap((nama, i) => [...sendiri.slice(i, i + 1).map((f) => [f.nama]), nama])
    .concat(bagi(peramban, 2))
    .concat(sendiri.slice(grup.length).map((f) => [f.nama]))
  return tulis(urut)
}

/** Test files that were asked for by their paths, each as a process of its own. */
export const satuSatu = (files) => tulis(files.map((f) => [basename(f)]))

/** Shares files out so that every group has about as much to do: the largest first, to the smallest group. */
export function bagi(files, banyak) {
  const grup = Array.from({ length: banyak }, () => ({ besar: 0, nama: [] }))
  for (const f of files.toSorted((a, b) => b.isi.length - a.isi.length)) {
    const tujuan = grup.reduce((a, b) => (b.besar < a.besar ? b : a))
    tujuan.besar += f.isi.length
    tujuan.nama.push(f.nama)
  }
  return grup.map((g) => g.nama).filter((nama) => nama.length > 0)
}

/** One entry file a group, anew for each run. */
function tulis(grup) {
  const dir = di('.tap', 'kelompok')
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  return grup.map((nama, i) => {
    const daftar = JSON.stringify(nama.map(sebagaiJs), null, 2)
    const isi = `import { bersama } from '../bangun/test/bersama.mjs'\n\nbersama(${daftar})\n`
    // One alone goes by its own name, so that a report of failures says it at once.
    const entri = nama.length === 1 ? nama[0].replace(/\.tsx?$/, '.mjs') : `${i + 1}.test.mjs`
    writeFileSync(join(dir, entri), isi)
    return `.tap/kelompok/${entri}`
  })
}
