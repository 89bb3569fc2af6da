import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baca, di } from './umum.mjs'

const TEMPAT = join('.tap', 'waktu')
/** How many files a run names at its end. */
const SEBANYAK = 10

/** Forgets what an earlier run took; answers the folder in which the processes of this one write. */
export function kosongkanWaktu() {
  rmSync(di(TEMPAT), { recursive: true, force: true })
  mkdirSync(di(TEMPAT), { recursive: true })
  return di(TEMPAT)
}

/**
 * For a process of tests: call what it answers after each file. Processor time is what tells on a loaded
 * machine; the database server's share is not in it. The first file of a process pays for loading the office.
 */
export function catatWaktu(folder) {
  const daftar = []
  let lalu = ukur()
  if (folder)
    process.once('exit', () =>
      writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(daftar)),
    )
  return (nama) => {
    const kini = ukur()
    daftar.push({ nama, prosesor: kini.prosesor - lalu.prosesor, jam: kini.jam - lalu.jam })
    lalu = kini
  }
}

/** Seconds of this process and of the children it has seen the end of, and of the clock on the wall. */
function ukur() {
  const { user, system } = process.cpuUsage()
  // Ticks of a hundredth; Linux only.
  const anak =
    baca('/proc/self/stat')
      ?.replace(/^.*\) /s, '')
      .split(' ')
      .slice(13, 15) ?? []
  const prosesor = (user + system) / 1e6 + anak.reduce((n, x) => n + Number(x) / 100, 0)
  return { prosesor, jam: performance.now() / 1000 }
}

/** The dearest files of the run that has just ended, one a line, for whoever is to make it faster. */
export function palingLama() {
  const semua = readdirSync(di(TEMPAT)).flatMap((nama) =>
    JSON.parse(readFileSync(di(TEMPAT, nama), 'utf8')),
  )
  return semua
    .toSorted((a, b) => b.prosesor - a.prosesor)
    .slice(0, SEBANYAK)
    .map((f) => `# ${f.nama}: ${f.prosesor.toFixed(1)} s of processor, ${f.jam.toFixed(1)} s`)
}
