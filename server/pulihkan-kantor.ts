import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { migrations } from '../migrations/index.js'
import { periksaArsip } from './cadangan/arsip.js'
import { bukaKunci, terkunci } from './cadangan/kunci.js'
import { pulihkan } from './cadangan/pulihkan.js'
import { bacaConfig, type Config } from './config.js'
import { startEmbedded } from './platform/db/embedded/start.js'
import { sentence, StartFault } from './platform/start-fault.js'

const PAKAI =
  'Pakai: paraf pulihkan [--periksa] <berkas cadangan>\n' +
  'Memulihkan cadangan kantor ke DATA_DIR atau DATABASE_URL yang masih kosong.\n' +
  'Dengan --periksa hanya dibaca dan dibandingkan dengan manifesnya; tidak ada yang ditulis.\n'

/** `paraf pulihkan <file>`: a backup into the empty database that the settings name. */
async function utama(config: Config, jalur: string, hanyaPeriksa: boolean): Promise<string> {
  const { polos, buang } = await bukaBila(jalur)
  try {
    if (hanyaPeriksa) {
      const galat = await periksaArsip(polos)
      if (galat) throw new StartFault(`Cadangan tidak utuh: ${galat}`)
      return 'Cadangan utuh: semua isi sama dengan manifesnya.'
    }
    const { url, berhenti } = await sambungan(config)
    try {
      const h = await pulihkan(url, polos, migrations, (k) => process.stderr.write(`${k}\n`))
      const kurang = h.hilang > 0 ? ` ${h.hilang} berkas sudah tidak ada saat dicadangkan.` : ''
      return (
        `Kantor dipulihkan: ${h.tabel} tabel, ${h.baris} baris, ${h.berkas} berkas, ` +
        `semuanya sama dengan cadangan.${kurang} Jalankan Paraf dengan PARAF_KUNCI yang sama.`
      )
    } finally {
      await berhenti()
    }
  } finally {
    await buang()
  }
}

/** A locked backup is opened beside; the passphrase is asked for, never an argument others can see. */
async function bukaBila(jalur: string) {
  const f = await open(jalur, 'r')
  const awal = Buffer.alloc(64)
  await f.read(awal, 0, 64, 0)
  await f.close()
  if (!terkunci(awal)) return { polos: jalur, buang: async () => {} }
  const tanya = createInterface({ input: process.stdin, output: process.stderr })
  const frasa = await tanya.question('Frasa sandi cadangan: ')
  tanya.close()
  const polos = join(tmpdir(), `paraf-pulih-${randomUUID()}.zip`)
  const buang = () => rm(polos, { force: true })
  try {
    await pipeline(
      Readable.from(bukaKunci(createReadStream(jalur), frasa)),
      createWriteStream(polos, { mode: 0o600 }),
    )
  } catch (galat) {
    await buang()
    throw galat
  }
  return { polos, buang }
}

async function sambungan(config: Config) {
  if (config.databaseUrl) return { url: config.databaseUrl, berhenti: async () => {} }
  const log = pino({ level: 'silent' })
  const server = await startEmbedded({ dataDir: config.dataDir, durable: true, log })
  return { url: server.url, berhenti: () => server.stop() }
}

const args = process.argv.slice(2)
const [jalur, lebih] = args.filter((a) => a !== '--periksa')
if (!jalur || lebih !== undefined || jalur.startsWith('-')) {
  process.stderr.write(PAKAI)
  process.exitCode = 2
} else {
  try {
    process.stdout.write(`${await utama(bacaConfig(), jalur, args.includes('--periksa'))}\n`)
  } catch (galat) {
    // A damaged archive is no fault of ours: its sentence is enough.
    process.stderr.write(`${galat instanceof RangeError ? galat.message : sentence(galat)}\n`)
    process.exitCode = 1
  }
}
