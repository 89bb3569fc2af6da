import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { nomorBolong } from '../test/sama-hasil.js'
import { prosesBernama } from '../test/server-nyata.js'
import { denganBunuh, Kantor, rencanaBunuh } from '../test/tahan-alat.js'

/**
 * The 41-row SOP on an embedded database while server, database and runner are killed with SIGKILL,
 * compared fact by fact with a run nobody disturbed. The long form of test/tahan.test.ts:
 * `node --import tsx bench/tahan.ts [kills, default 10] [--benih 7] [--putaran 3]`. Ends with 1 when
 * anything is lost, doubled or left running.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { benih: { type: 'string' }, putaran: { type: 'string', default: '1' } },
})
const kali = Number(positionals[0] ?? 10)
const putaran = Number(values.putaran)
const benih = Number(values.benih ?? Math.floor(Math.random() * 1e6))
const dasar = join(tmpdir(), `paraf-tahan-${process.pid}`)
const kata = (teks: string) => process.stdout.write(`${teks}\n`)

const sisa: (() => unknown)[] = []
const lingkup = { teardown: (fn: () => unknown) => sisa.push(fn) }

interface Hasil {
  fakta: Record<string, string[]>
  bolong: string[]
  yatim: string[]
  detik: number
}

async function satu(nama: string, benihIni: number, kaliIni: number): Promise<Hasil> {
  const folder = join(dasar, nama)
  // Others may walk through it: as root, the database runs as another user.
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const awal = performance.now()
  const kantor = new Kantor(lingkup, folder)
  const akhir = await denganBunuh(kantor, rencanaBunuh(benihIni, kaliIni), kata)
  const detik = (performance.now() - awal) / 1000
  if (akhir.kode !== 0)
    throw new Error(`the runner ended with ${akhir.kode ?? akhir.sinyal}: ${akhir.err}`)
  const [fakta, bolong] = [await kantor.fakta(), await nomorBolong(await kantor.db())]
  await kantor.tutup()
  const yatim = prosesBernama(folder, ...kantor.mati.map((pid) => `paraf-lo-${pid}-`))
  return { fakta, bolong, yatim, detik }
}

function beda(harap: Record<string, string[]>, nyata: Record<string, string[]>): string[] {
  return Object.keys(harap).flatMap((apa) => {
    if (isDeepStrictEqual(harap[apa], nyata[apa])) return []
    const [a, b] = [harap[apa]!, nyata[apa] ?? []]
    return [
      `${apa}: ${a.length} facts expected, ${b.length} found`,
      ...a
        .filter((f) => !b.includes(f))
        .slice(0, 5)
        .map((f) => `  missing ${f}`),
      ...b
        .filter((f) => !a.includes(f))
        .slice(0, 5)
        .map((f) => `  extra   ${f}`),
    ]
  })
}

let salah = 0
try {
  const tenang = await satu('tenang', 0, 0)
  kata(`undisturbed: ${tenang.detik.toFixed(1)} s`)
  for (let i = 0; i < putaran; i++) {
    kata(`round ${i + 1}: seed ${benih + i}, ${kali} kills`)
    const kacau = await satu(`kacau-${i}`, benih + i, kali)
    const keluhan = [...beda(tenang.fakta, kacau.fakta), ...kacau.bolong, ...kacau.yatim]
    salah += keluhan.length
    const isi = Object.entries(kacau.fakta)
      .map(([apa, baris]) => `${baris.length} ${apa}`)
      .join(', ')
    kata(
      keluhan.length > 0
        ? keluhan.join('\n')
        : `same result after ${kacau.detik.toFixed(1)} s: ${isi}`,
    )
  }
} finally {
  for (const fn of sisa.reverse()) fn()
  rmSync(dasar, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
process.exitCode = salah > 0 ? 1 : 0
