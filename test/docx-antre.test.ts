import t from 'tap'
import { heldClock } from '../server/platform/clock.js'
import {
  antreKonversi,
  antreTertunda,
  keadaanPdf,
  pekerjaKonversi,
} from '../server/platform/docx/antre-konversi.js'
import { KonversiGalat, type Converter } from '../server/platform/docx/konversi/types.js'
import {
  ambilBerkas,
  BATAS_BERKAS,
  MIME,
  sidikBerkas,
  simpanBerkas,
} from '../server/platform/docx/simpan.js'
import { basisData } from './database.js'

const { db } = await basisData(t)
const clock = heldClock(new Date('2026-11-22T01:00:00Z'))
const galat = (isi: Record<string, unknown>) => ({ message: /./, ...isi })
const PDF = Buffer.from('%PDF-1.7 isi')

/** A converter that answers what the test says, and counts. */
function palsu(jawab: (ke: number) => Buffer | Error) {
  let panggilan = 0
  const converter: Converter = {
    async convert() {
      const hasil = jawab(++panggilan)
      if (hasil instanceof Error) throw hasil
      return hasil
    },
    convertMany: () => Promise.reject(new Error('tidak dipakai')),
    health: () => Promise.reject(new Error('tidak dipakai')),
    close: () => Promise.resolve(),
  }
  return { converter, panggilan: () => panggilan }
}

let urut = 0
async function pesan() {
  const antrean: { sha256: string; pada?: Date; maks?: number; kunci?: string }[] = []
  const antre = async (nama: string, isi: Record<string, unknown>, opsi = {}) => {
    t.equal(nama, 'pdf.konversi')
    antrean.push({ ...(isi as { sha256: string }), ...opsi })
  }
  const sha256 = await db.transaction(async (trx) => {
    const b = await simpanBerkas(trx, { isi: Buffer.from(`PK surat ${++urut}`), mime: MIME.docx })
    await antreKonversi(trx, b.sha256, antre)
    return b.sha256
  })
  return { sha256, antre, antrean }
}

t.test('a file is stored once under its own hash', async (t) => {
  const isi = Buffer.from('sama')
  const satu = await simpanBerkas(db, { isi, mime: MIME.docx })
  t.same(await simpanBerkas(db, { isi, mime: MIME.docx }), satu)
  t.same(satu, { sha256: sidikBerkas(isi), ukuran: 4 })
  t.match(await ambilBerkas(db, satu.sha256), { isi, mime: MIME.docx, ukuran: 4 })
  await t.rejects(ambilBerkas(db, 'f'.repeat(64)), galat({ status: 404 }))
  await t.rejects(
    simpanBerkas(db, { isi: Buffer.alloc(0), mime: MIME.docx }),
    galat({ status: 400 }),
  )
  await t.rejects(
    simpanBerkas(db, { isi: Buffer.alloc(BATAS_BERKAS + 1), mime: MIME.docx }),
    galat({ status: 413 }),
  )
})

t.test('a PDF is asked for once, made once, and a second run changes nothing', async (t) => {
  const { sha256, antre, antrean } = await pesan()
  t.same(antrean, [{ sha256, kunci: `pdf:${sha256}`, maks: 5 }])
  t.match(await keadaanPdf(db, sha256), { status: 'menunggu', pdfSha256: null })
  const { converter, panggilan } = palsu(() => PDF)
  const kerja = pekerjaKonversi({ db, converter, clock })['pdf.konversi']
  await kerja({ sha256 }, { percobaan: 1, maks: 5 })
  await kerja({ sha256 }, { percobaan: 2, maks: 5 })
  t.equal(panggilan(), 1)
  const k = await keadaanPdf(db, sha256)
  t.match(k, { status: 'selesai', pdfSha256: sidikBerkas(PDF), galat: '' })
  t.same((await ambilBerkas(db, k!.pdfSha256!)).isi, PDF)
  await db.transaction((trx) => antreKonversi(trx, sha256, antre))
  t.equal(antrean.length, 1, 'what is done is not queued again')
})

t.test('two processes on one file keep one PDF', async (t) => {
  const { sha256 } = await pesan()
  const kerja = [1, 2].map(
    (n) =>
      pekerjaKonversi({
        db,
        clock,
        converter: palsu(() => Buffer.from(`%PDF-1.7 dari ${n}`)).converter,
      })['pdf.konversi'],
  )
  await Promise.all(kerja.map((k) => k({ sha256 }, { percobaan: 1, maks: 5 })))
  const k = await keadaanPdf(db, sha256)
  t.match((await ambilBerkas(db, k!.pdfSha256!)).isi.toString(), /dari [12]$/)
})

t.test(
  'trouble is thrown for the queue to try again and becomes a sentence on the last try',
  async (t) => {
    const { sha256, antre, antrean } = await pesan()
    const { converter } = palsu(() => new KonversiGalat('gagal', 'LibreOffice berhenti mendadak'))
    const kerja = pekerjaKonversi({ db, converter, clock })['pdf.konversi']
    await t.rejects(kerja({ sha256 }, { percobaan: 1, maks: 3 }), galat({ sebab: 'gagal' }))
    t.match(await keadaanPdf(db, sha256), { status: 'menunggu', galat: /berhenti mendadak/ })
    await kerja({ sha256 }, { percobaan: 3, maks: 3 })
    t.match(await keadaanPdf(db, sha256), { status: 'gagal', galat: /^PDF belum berhasil dibuat/ })
    await db.transaction((trx) => antreKonversi(trx, sha256, antre))
    t.match(
      await keadaanPdf(db, sha256),
      { status: 'menunggu', galat: '' },
      'a person can have it tried again',
    )
    t.equal(antrean.length, 2)
  },
)

t.test('a document LibreOffice refuses is not tried again', async (t) => {
  const { sha256 } = await pesan()
  const { converter } = palsu(() => new KonversiGalat('ditolak', 'x'))
  await pekerjaKonversi({ db, converter, clock })['pdf.konversi'](
    { sha256 },
    { percobaan: 1, maks: 5 },
  )
  t.match(await keadaanPdf(db, sha256), { status: 'gagal', galat: /tidak dapat dibuka/ })
})

t.test(
  'without LibreOffice the PDF waits and is looked at again later and at the next start',
  async (t) => {
    const { sha256, antre, antrean } = await pesan()
    const { converter } = palsu(
      () => new KonversiGalat('tidak-ada', 'LibreOffice belum terpasang.'),
    )
    const kerja = pekerjaKonversi({ db, converter, clock, antre })['pdf.konversi']
    await kerja({ sha256 }, { percobaan: 5, maks: 5 })
    t.match(await keadaanPdf(db, sha256), { status: 'menunggu', galat: /belum terpasang/ })
    t.same(antrean[1]!.pada, new Date('2026-11-22T01:10:00Z'))
    antrean.length = 0
    await db.transaction((trx) => antreTertunda(trx, antre))
    t.ok(antrean.some((a) => a.sha256 === sha256))
  },
)
