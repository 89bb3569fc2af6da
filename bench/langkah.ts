import { spawn } from 'node:child_process'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { bukaPeladen, lapor, type Peladen } from './alat.js'
import { ukurBesar } from './langkah-besar.js'
import { isiPerkara, penuhiKotak } from './langkah-isi.js'
import { bukaKantor, LINEAR, siapkanKantor, SOP } from './langkah-kantor.js'
import { ukurKeadaan } from './langkah-keadaan.js'
import { bandingkanKotak } from './langkah-kotak.js'
import { ukurLaju, type Takaran } from './langkah-laju.js'
import { ukurSungguhan } from './langkah-sungguh.js'

// How fast the office works: durable task completions per second, beside the same writes without an
// engine, and what a full database does to it. `node --import tsx bench/langkah.ts [--cepat]`

interface Rencana {
  laju: Takaran
  besar: Takaran
  putaran: number
  kecil: number
  banyak: number
  terbuka: number
  kotak: number
}

const LENGKAP: Rencana = {
  laju: { klien: [1, 8, 32], giliran: 7, durasi: 1000 },
  besar: { klien: [8], giliran: 7, durasi: 1000 },
  putaran: 60,
  kecil: 1000,
  banyak: 100_000,
  terbuka: 1_000_000,
  kotak: 10,
}
/** Under a minute, for a look; its figures are rough. */
const CEPAT: Rencana = {
  laju: { klien: [1, 8], giliran: 3, durasi: 200 },
  besar: { klien: [8], giliran: 3, durasi: 200 },
  putaran: 20,
  kecil: 200,
  banyak: 4_000,
  terbuka: 20_000,
  kotak: 2,
}

/** The server runs with this flag (server/siap.mjs), so it is measured with it. */
const BENDERA = '--max-semi-space-size=32'

async function utama(r: Rencana): Promise<void> {
  const peladen = await bukaPeladen()
  try {
    lapor(`${peladen.tentang}; load ${loadavg()[0]!.toFixed(1)}`)
    const kosong = await peladen.buat()
    await siapkanKantor(kosong)
    await laju(await peladen.buat(kosong), r)
    await besar(peladen, kosong, r)
    await ukurSungguhan(await peladen.buat(kosong), peladen.folder)
    lapor(`\nload ${loadavg()[0]!.toFixed(1)} at the end`)
  } finally {
    await peladen.tutup()
  }
}

async function laju(url: string, r: Rencana): Promise<void> {
  const kantor = await bukaKantor(url)
  try {
    for (const sop of [LINEAR, SOP]) await ukurLaju(kantor, url, sop, r.laju)
    await ukurKeadaan(kantor, r.putaran)
  } finally {
    await kantor.db.destroy()
  }
}

async function besar(peladen: Peladen, kosong: string, r: Rencana): Promise<void> {
  const [kecil, banyak] = [await peladen.buat(kosong), await peladen.buat(kosong)]
  for (const [url, n] of [
    [kecil, r.kecil],
    [banyak, r.banyak],
  ] as const) {
    const kantor = await bukaKantor(url)
    // The filled cases borrow the state of this one.
    await kantor.mulai(SOP)
    await kantor.db.destroy()
    await isiPerkara(url, n)
  }
  await ukurBesar({ url: kecil, perkara: r.kecil }, { url: banyak, perkara: r.banyak }, r.besar)
  await bandingkanKotak(banyak, r.kotak)
  await penuhiKotak(banyak, r.terbuka)
  await bandingkanKotak(banyak, r.kotak)
}

const { values } = parseArgs({ options: { cepat: { type: 'boolean' } } })
if (process.execArgv.includes(BENDERA)) {
  await utama(values.cepat ? CEPAT : LENGKAP)
} else {
  const anak = spawn(process.execPath, [BENDERA, ...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to both; the child tidies up, and its end is ours.
  process.on('SIGINT', () => {}).on('SIGTERM', () => anak.kill('SIGTERM'))
  anak.once('exit', (status) => {
    process.exitCode = status ?? 1
  })
}
