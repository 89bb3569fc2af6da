import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { Knex } from 'knex'
import { pino } from 'pino'
import { migrations } from '../migrations/index.js'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { heldClock } from '../server/platform/clock.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { startEmbedded } from '../server/platform/db/embedded/start.js'
import { migrate } from '../server/platform/db/migrate.js'
import { kumpulkan } from '../server/laporan/himpunan/kumpul.js'
import { susunRamalan } from '../server/laporan/ramalan/susun.js'
import { masukkan } from '../test/klien.js'
import { wajib } from '../test/langkah-cara.js'
import { bulat, lapor } from './alat.js'
import { acakDari } from './tahun-acak.js'
import { bandingkanLaporan } from './tahun-banding.js'
import { kunjunganMentah } from './tahun-hitung.js'
import { jalaniTahun } from './tahun-jalan.js'
import { mesinTahun, siapkanKantor, UNIT } from './tahun-kantor.js'

// A year of the sample office on a held clock, through the services the pages use; then every figure of
// the reports beside the same figure from the raw history. See README.md.
const { values: opsi } = parseArgs({
  options: {
    perkara: { type: 'string', default: '2000' },
    biji: { type: 'string', default: '1' },
    dari: { type: 'string', default: '2026-01-05' },
    sampai: { type: 'string', default: '2026-12-30' },
    /** Folder in which the database stays. */
    simpan: { type: 'string' },
    /** A stored year is looked at again instead of lived. */
    periksa: { type: 'boolean', default: false },
  },
})

const SENYAP = pino({ level: 'silent' })
const folder = opsi.simpan ?? mkdtempSync(join(tmpdir(), 'paraf-tahun-'))
mkdirSync(folder, { recursive: true, mode: 0o711 })
const server = await startEmbedded({ dataDir: folder, durable: false, log: SENYAP })
await migrate(server.url, migrations)
const db = bukaDb(server.url, { pool: 4 })
try {
  if (!opsi.periksa) await jalani(db)
  await periksa(db)
} finally {
  await db.destroy()
  await server.stop()
  if (!opsi.simpan) rmSync(folder, { recursive: true, force: true })
}

async function jalani(db: Knex): Promise<void> {
  const awal = new Date(`${opsi.dari}T00:00:00Z`)
  await siapkanKantor(server.url, awal)
  const [t, cpu] = [performance.now(), process.cpuUsage()]
  const hasil = await jalaniTahun(
    { db, mesin: mesinTahun(), clock: heldClock(awal) },
    {
      perkara: Number(opsi.perkara),
      acak: acakDari(Number(opsi.biji)),
      dari: opsi.dari,
      sampai: opsi.sampai,
    },
  )
  const detik = (performance.now() - t) / 1000
  const { user, system } = process.cpuUsage(cpu)
  lapor(
    `${bulat(hasil.perkara)} cases begun, ${bulat(hasil.selesai)} ended, ${bulat(hasil.tugas)} tasks done in ` +
      `${bulat(hasil.tindakan)} actions: ${bulat(detik)} s, ${(hasil.perkara / detik).toFixed(1)} cases a second, ` +
      `${bulat((user + system) / 1e6)} s of processor in this process`,
  )
}

/** Counts and learns as the nightly jobs do, then compares. Throws when a figure differs. */
async function periksa(db: Knex): Promise<void> {
  const { rows } = await db.raw(`select max(at) as akhir from riwayat where aksi like 'tugas.%'`)
  const kini: Date = rows[0].akhir
  while ((await transaksi(db, (trx) => kumpulkan(trx))) > 0);
  await susunRamalan(db, kini)
  const { pakai, kunjungan, uji } = await db('ramalan_model').first()
  lapor(
    `forecast from ${bulat(kunjungan)} visits: ${pakai}; Brier ${uji?.jumlah.brier.toFixed(3)}, plain rate ` +
      `${uji?.jumlah.brierDasar.toFixed(3)}, n ${uji?.jumlah.n}, difference ${uji?.selisih.toFixed(4)} ` +
      `(standard error ${uji?.galatBaku.toFixed(4)})`,
  )
  const config = { ...bacaConfig({}), databaseUrl: server.url, contoh: true, pekerja: 0 }
  const { app } = await bangunApp({ config, db, clock: heldClock(kini), log: SENYAP })
  try {
    const kepala = await masukkan(app, db, 'kepala', kini)
    const t = performance.now()
    const mentah = await kunjunganMentah(db, kini)
    lapor(`${bulat(mentah.length)} visits recomputed in ${bulat((performance.now() - t) / 1000)} s`)
    const { angka, beda } = await bandingkanLaporan({
      mentah,
      dari: opsi.dari,
      sampai: opsi.sampai,
      unit: await db('unit')
        .whereIn('kode', [...UNIT])
        .pluck('id'),
      baca: async (jalur) => wajib(await kepala.baca(jalur)),
    })
    lapor(`${bulat(angka)} figures of map, report and evaluation compared, ${beda.length} differ`)
    for (const b of beda.slice(0, 20)) lapor(`  ${b}`)
    if (beda.length > 0) process.exitCode = 1
  } finally {
    await app.close()
  }
}
