import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pipeline } from 'node:stream/promises'
import type { Knex } from 'knex'
import { migrations } from '../migrations/index.js'
import { zipPekerjaan } from '../server/arsip/pekerjaan.js'
import { isiContoh } from '../server/kantor/contoh.js'
import { systemClock } from '../server/platform/clock.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { migrate } from '../server/platform/db/migrate.js'
import { buatConverter } from '../server/platform/docx/konversi/konverter.js'
import { tahapSertifikat } from '../server/sertifikat/susun.js'
import { FRASA_CONTOH, isiContohTte } from '../server/tte/contoh.js'
import { penandaLokal } from '../server/tte/lokal.js'
import { tandatanganiBerkas } from '../server/tte/tandatangani.js'
import { isiRoster, meja, type Meja } from '../test/surat-contoh.js'
import { bulat, lapor, ms, tabel, type Peladen } from './alat.js'

/**
 * So many certificates as the office makes them: numbers in one transaction, DOCX with QR code, PDF, an
 * electronic signature in each, the list and the copy for the printer, and the ZIP as it is downloaded.
 */
export async function ukurUjung(peladen: Peladen, banyak: number): Promise<void> {
  const url = await peladen.buat()
  await migrate(url, migrations)
  const db = bukaDb(url)
  const converter = buatConverter({ akar: peladen.folder })
  try {
    await transaksi(db, (trx) => isiContoh(trx, { kini: systemClock.now() }))
    await isiContohTte(db, systemClock.now())
    const m = await meja(db, systemClock.now(), SELESAI)
    await isiRoster(m, banyak)
    const waktu: [string, number][] = []
    const ukur = async (nama: string, kerja: () => Promise<unknown>) => {
      const awal = performance.now()
      await kerja()
      waktu.push([nama, performance.now() - awal])
    }
    await ukur('Numbers and tokens', () => m.kerja('pengelola', 'sertifikat.cetak', {}))
    const { id } = await db('pekerjaan').first('id')
    const k = { db, clock: systemClock, pekerjaanId: id }
    const [rangkai, pdf, kemas] = tahapSertifikat(m.perkara.id, converter)
    for (const t of [rangkai!, pdf!]) await ukur(t.judul, () => t.jalan(k))
    await ukur('Menandatangani secara elektronik', () => tandatangani(db, m))
    await ukur(kemas!.judul, () => kemas!.jalan(k))
    const zip = join(peladen.folder, 'sertifikat.zip')
    await ukur('ZIP, as it is downloaded', async () =>
      pipeline((await zipPekerjaan(db, id)).aliran, createWriteStream(zip)),
    )
    await cetak(db, id, banyak, waktu, (await stat(zip)).size)
  } finally {
    await converter.close()
    await db.destroy()
  }
}

/** A training that has ended, whatever the day of the run. */
const SELESAI = { mulai: '2026-01-12', selesai: '2026-01-16' }

/** The signer opens the key once, then each certificate is signed, checked and stored. */
async function tandatangani(db: Knex, m: Meja): Promise<void> {
  const semua = await db('sertifikat as s')
    .join('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where({ 's.perkara_id': m.perkara.id })
    .select('s.id', 's.isi', { pdf: 'k.pdf_sha256' })
  const { pegawaiId, nama, nip, jabatan } = semua[0].isi.penandatangan
  const siapa = { pegawaiId, nama, nip, jabatan }
  const penanda = penandaLokal(db, systemClock)
  const terbuka = await penanda.buka!(siapa, FRASA_CONTOH)
  const umum = { db, clock: systemClock, penanda, siapa, oleh: pegawaiId, frasa: '', terbuka }
  for (const { id, pdf } of semua) {
    const { sha256 } = await tandatanganiBerkas({
      ...umum,
      apa: 'sertifikat',
      id,
      pdf,
      alasan: 'Penerbitan sertifikat',
      lokasi: 'Tenggarong',
    })
    await db('sertifikat').where({ id }).update({ pdf_sha256: sha256 })
  }
}

async function cetak(
  db: Knex,
  id: string,
  banyak: number,
  waktu: readonly [string, number][],
  ukuran: number,
): Promise<void> {
  const [{ nomor, berkas }] = (
    await db.raw(
      `select (select count(distinct nomor)::int from sertifikat) as nomor,
              (select count(distinct sha256)::int from pekerjaan_berkas where pekerjaan_id = ?) as berkas`,
      [id],
    )
  ).rows
  if (nomor !== banyak || berkas !== banyak)
    throw new Error(`${nomor} numbers and ${berkas} files for ${banyak} certificates`)
  const semua = waktu.reduce((j, [, t]) => j + t, 0)
  tabel(
    `${banyak} certificates, from the button to the ZIP`,
    ['stage', 'seconds', 'ms each'],
    [...waktu, ['Together', semua] as const].map(([nama, t]) => [
      nama,
      (t / 1000).toFixed(2),
      ms(t / banyak),
    ]),
  )
  lapor(`${bulat((banyak / semua) * 1000)} certificates/s; ZIP ${bulat(ukuran / 2 ** 20)} MB`)
}
