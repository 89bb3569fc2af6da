import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { bacaConfig, type Config } from './config.js'
import { pulihkanAdmin } from './pegawai/dua-langkah/pulih.js'
import { systemClock } from './platform/clock.js'
import { bukaDb, transaksi } from './platform/db/db.js'
import { startEmbedded } from './platform/db/embedded/start.js'
import { Galat } from './platform/galat.js'
import { sentence, StartFault } from './platform/start-fault.js'

const PAKAI =
  'Pakai: paraf pulihkan-admin <nama pengguna>\n' +
  'Menghapus verifikasi dua langkah seorang admin yang kehilangan ponsel dan kode cadangannya.\n' +
  'Dijalankan di server, dengan setelan (DATA_DIR atau DATABASE_URL) yang sama dengan Paraf.'

/** `paraf pulihkan-admin <name>`: also while the office runs, whose database it then shares. */
async function utama(config: Config, namaPengguna: string): Promise<string> {
  const { url, berhenti } = await sambungan(config)
  const db = bukaDb(url)
  try {
    const kini = systemClock.now()
    const { nama } = await transaksi(db, (trx) => pulihkanAdmin(trx, { namaPengguna, kini }))
    return (
      `Verifikasi dua langkah ${nama} dihapus dan semua sesinya berakhir; tercatat di Jejak perubahan. ` +
      'Masuk dengan kata sandi, lalu aktifkan lagi di Profil.'
    )
  } finally {
    await db.destroy()
    await berhenti()
  }
}

async function sambungan(config: Config) {
  if (config.databaseUrl) return { url: config.databaseUrl, berhenti: async () => {} }
  // A wrong folder must not become a new, empty office.
  if (!existsSync(config.dataDir))
    throw new StartFault(`Folder data ${config.dataDir} tidak ada; setel DATA_DIR.`)
  const log = pino({ level: 'silent' })
  const server = await startEmbedded({ dataDir: config.dataDir, durable: true, log })
  return { url: server.url, berhenti: () => server.stop() }
}

const [namaPengguna, lebih] = process.argv.slice(2)
if (!namaPengguna || lebih !== undefined || namaPengguna.startsWith('-')) {
  process.stderr.write(`${PAKAI}\n`)
  process.exitCode = 2
} else {
  try {
    process.stdout.write(`${await utama(bacaConfig(), namaPengguna)}\n`)
  } catch (galat) {
    process.stderr.write(`${galat instanceof Galat ? galat.message : sentence(galat)}\n`)
    process.exitCode = 1
  }
}
