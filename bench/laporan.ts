import { performance } from 'node:perf_hooks'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { kumpulkan } from '../server/laporan/himpunan/kumpul.js'
import { periksaSel } from '../server/laporan/himpunan/periksa.js'
import { systemClock } from '../server/platform/clock.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { masukkan } from '../test/klien.js'
import { bukaPeladen, bulat, kali, lapor, median, ms, perintah, tabel } from './alat.js'
import { isiTenggat } from './laporan-isi.js'
import { siapkanKantor } from './langkah-kantor.js'

// How fast reports answer over HTTP, page and all, with few and with many finished tasks behind them.
// `node --import tsx bench/laporan.ts [--cepat]`

const HALAMAN: readonly (readonly [nama: string, jalur: string])[] = [
  ['breaches, one year', '/laporan/pelanggaran?dari=2026-01-01&sampai=2026-12-31'],
  ['breaches, odd days', '/laporan/pelanggaran?dari=2026-03-10&sampai=2026-06-22'],
  ['breaches, three years', '/laporan/pelanggaran?dari=2024-01-01&sampai=2026-12-31'],
  ['breaches, one unit', '/laporan/pelanggaran?dari=2026-01-01&sampai=2026-12-31&unit='],
  ['evaluation of a year', '/laporan/evaluasi?tahun=2026'],
  ['cases behind a year', '/laporan/pelanggaran/kasus?dari=2026-01-01&sampai=2026-12-31'],
  ['workbook of a month', '/laporan/pelanggaran/csv?dari=2026-05-01&sampai=2026-05-31'],
]
const PUTARAN = 15

/** One database with so many finished tasks behind its reports. */
interface Sisi {
  n: number
  /** Seconds for all tasks. */
  himpun: number
  /** Milliseconds one page takes. */
  buka(jalur: string): Promise<number>
  periksa(): Promise<number>
  tutup(): Promise<void>
}

async function bukaSisi(url: string, n: number): Promise<Sisi> {
  const db = bukaDb(url)
  const config = { ...bacaConfig({}), databaseUrl: url, contoh: true, pekerja: 0 }
  const log = pino({ level: 'silent' })
  const { app } = await bangunApp({ config, db, clock: systemClock, log })
  await isiTenggat(url, n)
  const himpun = await lama(async () => {
    while ((await transaksi(db, (trx) => kumpulkan(trx))) > 0);
  })
  await perintah(url, 'vacuum analyze')
  const kepala = await masukkan(app, db, 'kepala', systemClock.now())
  const { id } = await db('unit').where({ kode: 'PSDA' }).first('id')
  return {
    n,
    himpun: himpun / 1000,
    buka: (jalur) =>
      lama(async () => {
        const { status } = await kepala.get(jalur.replace(/unit=$/, `unit=${id}`))
        if (status !== 200) throw new Error(`${jalur}: ${status}`)
      }),
    async periksa() {
      const waktu = await lama(async () => {
        const { kunjungan, beda } = await periksaSel(db)
        if (kunjungan !== n || beda.length > 0)
          throw new Error(`figures differ: ${JSON.stringify(beda)}`)
      })
      return waktu / 1000
    },
    async tutup() {
      await app.close()
      await db.destroy()
    },
  }
}

async function lama(kerja: () => Promise<void>): Promise<number> {
  const awal = performance.now()
  await kerja()
  return performance.now() - awal
}

async function utama(kecil: number, besar: number): Promise<void> {
  const peladen = await bukaPeladen()
  const sisi: Sisi[] = []
  try {
    lapor(`${peladen.tentang}; load ${loadavg()[0]!.toFixed(1)}`)
    for (const n of [kecil, besar]) {
      const url = await peladen.buat()
      await siapkanKantor(url)
      sisi.push(await bukaSisi(url, n))
    }
    await cetak(sisi as [Sisi, Sisi])
    lapor(`\nload ${loadavg()[0]!.toFixed(1)} at the end`)
  } finally {
    for (const s of sisi) await s.tutup()
    await peladen.tutup()
  }
}

/** Both sides in turns, so that whatever else the machine does falls on both. */
async function cetak([a, b]: [Sisi, Sisi]): Promise<void> {
  const baris: string[][] = []
  for (const [nama, jalur] of HALAMAN) {
    const pasangan: [number, number][] = []
    for (let i = 0; i < PUTARAN + 2; i++) pasangan.push([await a.buka(jalur), await b.buka(jalur)])
    // The first two find cold caches.
    const hangat = pasangan.slice(2)
    baris.push([
      nama,
      ms(median(hangat.map(([x]) => x))),
      ms(median(hangat.map(([, y]) => y))),
      kali(median(hangat.map(([x, y]) => y / x))),
    ])
  }
  const kepala = [`${bulat(a.n)} tasks`, `${bulat(b.n)} tasks`]
  tabel(
    `Reports over HTTP, milliseconds, medians of ${PUTARAN} in turns`,
    ['', ...kepala, 'ratio'],
    baris,
  )
  tabel(
    'Behind the scenes, seconds for all tasks',
    ['', ...kepala],
    [
      ['counting into cells', a.himpun.toFixed(1), b.himpun.toFixed(1)],
      ['comparing all cells', (await a.periksa()).toFixed(1), (await b.periksa()).toFixed(1)],
    ],
  )
}

const { values } = parseArgs({ options: { cepat: { type: 'boolean' } } })
await (values.cepat ? utama(2_000, 20_000) : utama(100_000, 1_000_000))
