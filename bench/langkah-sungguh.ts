import { spawn, type ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as tunggu } from 'node:timers/promises'
import type { Knex } from 'knex'
import { pino } from 'pino'
import { bangunApp } from '../server/app.js'
import { akar, bacaConfig, lingkungan } from '../server/config.js'
import { systemClock } from '../server/platform/clock.js'
import { bukaDb } from '../server/platform/db/db.js'
import { jalankanPekerja } from '../server/platform/jobs/pekerja.js'
import { kali, lapor, median, ms, persentil, tabel } from './alat.js'

const SENYAP = pino({ level: 'silent' })
const TINDAKAN = /^\/api\/tugas\/([0-9a-f-]{36})\/(selesai|tindakan\/\w+)$/
/** Seconds; the run takes ten. */
const KESABARAN = 180

interface Catatan {
  tugasId: string
  lama: number
  perintah: number
}

/**
 * The 41-row SOP with its real handlers over HTTP, by the hands-free runner as the only client: what an
 * office feels. Letters are rendered to DOCX inside the completion; PDF is made later, elsewhere.
 */
export async function ukurSungguhan(url: string, folder: string): Promise<void> {
  const db = bukaDb(url)
  const config = { ...bacaConfig(), databaseUrl: url, contoh: true, logLevel: 'silent' as const }
  const { app, tugasPekerja } = await bangunApp({ config, db, clock: systemClock, log: SENYAP })
  const { 'pdf.konversi': _, ...tugas } = tugasPekerja
  const pekerja = await jalankanPekerja({ url, tugas, log: SENYAP, serentak: 1 })
  let anak: ChildProcess | undefined
  try {
    const catatan = dengarkan(app.server, db)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const awal = performance.now()
    anak = pelari((app.server.address() as AddressInfo).port, join(folder, 'keluar'))
    await sampaiSelesai(db, anak)
    await cetak(db, catatan, (performance.now() - awal) / 1000)
  } finally {
    await hentikan(anak)
    await pekerja.berhenti()
    await app.close()
    await db.destroy()
  }
}

/** Notes the time and the number of statements of every action on a task. */
function dengarkan(server: NodeJS.EventEmitter, db: Knex): Catatan[] {
  const catatan: Catatan[] = []
  let perintah = 0
  db.on('query', ({ sql }: { sql: string }) => {
    if (!/^(begin|commit)/i.test(sql)) perintah++
  })
  server.on('request', (req, res) => {
    const cocok = req.method === 'POST' ? TINDAKAN.exec(req.url) : null
    if (!cocok) return
    const [awal, sebelum] = [performance.now(), perintah]
    res.once('finish', () => {
      if (res.statusCode < 300) {
        catatan.push({
          tugasId: cocok[1]!,
          lama: performance.now() - awal,
          perintah: perintah - sebelum,
        })
      }
    })
  })
  return catatan
}

function pelari(port: number, keluar: string): ChildProcess {
  const contoh = (nama: string) => join(akar(), 'contoh', nama)
  return spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(akar(), 'server/jalankan/main.ts'),
      'jalankan',
      'peningkatan-kapasitas',
      '--data',
      contoh('pelatihan.json'),
      '--peserta',
      contoh('peserta.xlsx'),
      '--kode-lan',
      contoh('kode-lan.csv'),
      '--keluar',
      keluar,
      '--server',
      `http://127.0.0.1:${port}`,
    ],
    { cwd: akar(), stdio: ['ignore', 'ignore', 'pipe'], env: lingkungan() },
  )
}

/** Until the report is archived; what the runner does after that is not measured. */
async function sampaiSelesai(db: Knex, anak: ChildProcess): Promise<void> {
  let kata = ''
  anak.stderr!.on('data', (b) => {
    kata += b
  })
  for (let i = 0; i < KESABARAN * 5; i++) {
    await tunggu(200)
    const [{ jalan, selesai }] = (
      await db.raw(`select count(*) filter (where status = 'berjalan')::int as jalan,
      count(*) filter (where status = 'selesai')::int as selesai from perkara`)
    ).rows
    if (selesai > 0 && jalan === 0) return
    if (anak.exitCode !== null) break
  }
  throw new Error(`the run did not reach its end: ${kata}`)
}

async function hentikan(anak: ChildProcess | undefined): Promise<void> {
  if (!anak || anak.exitCode !== null) return
  const berakhir = new Promise((selesai) => anak.once('exit', selesai))
  anak.kill('SIGTERM')
  await berakhir
}

async function cetak(db: Knex, catatan: readonly Catatan[], detik: number): Promise<void> {
  const tugas = await db('tugas')
    .whereIn(
      'id',
      catatan.map((c) => c.tugasId),
    )
    .select('id', 'handler')
  const handler = new Map<string, string>(tugas.map((t) => [t.id, t.handler]))
  const kelompok = new Map<string, Catatan[]>()
  for (const c of catatan) {
    const nama = handler.get(c.tugasId)!
    kelompok.set(nama, [...(kelompok.get(nama) ?? []), c])
  }
  const baris = [...kelompok].map(([nama, c]) => ({
    nama,
    n: c.length,
    tengah: median(c.map((x) => x.lama)),
    perintah: median(c.map((x) => x.perintah)),
  }))
  tabel(
    `peningkatan-kapasitas, real handlers over HTTP, one client`,
    ['handler', 'actions', 'median ms', 'statements'],
    baris
      .sort((a, b) => b.tengah - a.tengah)
      .map((b) => [b.nama, String(b.n), ms(b.tengah), String(b.perintah)]),
  )
  const semua = catatan.map((c) => c.lama)
  lapor(
    `${semua.length} actions in ${kali(detik)} s with reading and logins; each p50 ${ms(median(semua))} ms, ` +
      `p99 ${ms(persentil(semua, 99))} ms; statements p50 ${median(catatan.map((c) => c.perintah))}`,
  )
}
