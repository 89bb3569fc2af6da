import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { pino } from 'pino'
import { migrations } from '../migrations/index.js'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { systemClock } from '../server/platform/clock.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { migrate } from '../server/platform/db/migrate.js'
import { antreKonversi } from '../server/platform/docx/antre-konversi.js'
import { buatConverter } from '../server/platform/docx/konversi/konverter.js'
import { MIME, simpanBerkas } from '../server/platform/docx/simpan.js'
import { antre } from '../server/platform/jobs/antre.js'
import { jalankanPekerja } from '../server/platform/jobs/pekerja.js'
import { masukkan } from '../test/klien.js'
import { docx, alinea } from '../test/docx-contoh.js'

/**
 * The server of bench/ganggu.ts, a process of its own: the whole office, whose LibreOffice misbehaves as
 * often as it is told. Started with the address of a database, a folder, the path of pekerja.py and the
 * time limit of a document in milliseconds.
 */
const [url, folder, sungguh, batas] = process.argv.slice(2) as [string, string, string, string]
const ISI = Array.from({ length: 30 }, (_, i) => `Alinea ${i} dari sebuah surat biasa.`)
const MACAM = ['macet', 'keluar', 'potong', 'bocor', 'cabang', 'rusak']
const log = pino({ level: 'silent' })

const atur = (per: number): void =>
  writeFileSync(join(folder, 'ganggu.json'), JSON.stringify({ sungguh, per, macam: MACAM }))
atur(0)

await migrate(url, migrations)
const db = bukaDb(url)
const converter = buatConverter({
  akar: folder,
  batas: Number(batas),
  perangkat: {
    soffice: '/usr/lib/libreoffice/program/soffice.bin',
    peluncur: null,
    python: join(import.meta.dirname, 'ganggu-pekerja.py'),
  },
})
const config = { ...bacaConfig({}), databaseUrl: url, contoh: true, pekerja: 2 }
const { app, tugasPekerja } = await bangunApp({ config, db, clock: systemClock, log, converter })
const pekerja = await jalankanPekerja({ url, tugas: tugasPekerja, log, serentak: 2 })
await app.listen({ port: 0, host: '127.0.0.1' })
const klien = await masukkan(app, db, 'pengelola', systemClock.now())
process.send!({
  port: (app.server.address() as AddressInfo).port,
  kuki: [...klien.kuki].map(([k, v]) => `${k}=${v}`).join('; '),
})

process.on('message', (p: { dari: number; banyak: number; per: number } | 'tutup') => {
  void (p === 'tutup' ? tutup() : putaran(p)).then((jawab) => process.send!(jawab ?? 'tutup'))
})

/** Letters into the queue, and an answer when the last of them is done. */
async function putaran(p: { dari: number; banyak: number; per: number }) {
  atur(p.per)
  // Those at work still follow the old rule; the next ones read the new.
  await converter.segarkan()
  const awal = performance.now()
  for (let i = p.dari; i < p.dari + p.banyak; i++) await pesan(db, i)
  for (;;) {
    const [{ n }] = (await db('konversi').where({ status: 'menunggu' }).count({ n: '*' })) as any[]
    if (Number(n) === 0) break
    await new Promise((r) => setTimeout(r, 100))
  }
  return { lama: performance.now() - awal, kesehatan: await converter.health() }
}

async function pesan(db: Knex, ke: number): Promise<void> {
  await transaksi(db, async (trx) => {
    const isi = docx(alinea(`surat nomor urut ${ke} akhir`, ...ISI))
    const { sha256 } = await simpanBerkas(trx, { isi, mime: MIME.docx })
    await antreKonversi(trx, sha256, (nama, isi, opsi) => antre(trx, nama, isi, opsi))
  })
}

async function tutup(): Promise<void> {
  await pekerja.berhenti()
  await app.close()
  await db.destroy()
  setTimeout(() => process.exit(), 50)
}
