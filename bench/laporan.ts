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

interface Hasil {
  waktu: number[]
  himpun: number
  periksa: number
}

async function ukur(url: string, n: number): Promise<Hasil> {
  const db = bukaDb(url)
  const config = { ...bacaConfig({}), databaseUrl: url, contoh: true, pekerja: 0 }
  const log = pino({ level: 'silent' })
  const { app } = await bangunApp({ config, db, clock: systemClock, log })
  try {
    await isiTenggat(url, n)
    const awal = performance.now()
    while ((await transaksi(db, (trx) => kumpulkan(trx))) > 0);
    const himpun = (performance.now() - awal) / 1000
    await perintah(url, 'vacuum analyze')
    const kepala = await masukkan(app, db, 'kepala', systemClock.now())
    const { id } = await db('unit').where({ kode: 'PSDA' }).first('id')
    const waktu: number[] = []
    for (const [nama, jalur] of HALAMAN)
      waktu.push(await lama(nama, () => kepala.get(jalur.replace(/unit=$/, `unit=${id}`))))
    const mulai = performance.now()
    const { kunjungan, beda } = await periksaSel(db)
    if (kunjungan !== n || beda.length > 0)
      throw new Error(`figures differ: ${JSON.stringify(beda)}`)
    return { waktu, himpun, periksa: (performance.now() - mulai) / 1000 }
  } finally {
    await app.close()
    await db.destroy()
  }
}

async function lama(nama: string, kerja: () => Promise<{ status: number }>): Promise<number> {
  const semua: number[] = []
  for (let i = 0; i < PUTARAN + 2; i++) {
    const awal = performance.now()
    const { status } = await kerja()
    if (status !== 200) throw new Error(`${nama}: ${status}`)
    // The first two find cold caches.
    if (i >= 2) semua.push(performance.now() - awal)
  }
  return median(semua)
}

async function utama(kecil: number, besar: number): Promise<void> {
  const peladen = await bukaPeladen()
  try {
    lapor(`${peladen.tentang}; load ${loadavg()[0]!.toFixed(1)}`)
    const hasil: Hasil[] = []
    for (const n of [kecil, besar]) {
      const url = await peladen.buat()
      await siapkanKantor(url)
      hasil.push(await ukur(url, n))
    }
    const [a, b] = hasil as [Hasil, Hasil]
    tabel(
      `Reports over HTTP, milliseconds, medians of ${PUTARAN}`,
      ['', `${bulat(kecil)} tasks`, `${bulat(besar)} tasks`, 'ratio'],
      HALAMAN.map(([nama], i) => [
        nama,
        ms(a.waktu[i]!),
        ms(b.waktu[i]!),
        kali(b.waktu[i]! / a.waktu[i]!),
      ]),
    )
    tabel(
      'Behind the scenes, seconds for all tasks',
      ['', bulat(kecil), bulat(besar)],
      [
        ['counting into cells', a.himpun.toFixed(1), b.himpun.toFixed(1)],
        ['comparing all cells', a.periksa.toFixed(1), b.periksa.toFixed(1)],
      ],
    )
    lapor(`\nload ${loadavg()[0]!.toFixed(1)} at the end`)
  } finally {
    await peladen.tutup()
  }
}

const { values } = parseArgs({ options: { cepat: { type: 'boolean' } } })
await (values.cepat ? utama(2_000, 20_000) : utama(100_000, 1_000_000))
