import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import t from 'tap'
import { KonversiGalat } from '../server/platform/docx/konversi/types.js'
import { bongkarZip } from '../server/platform/docx/jaga-zip.js'
import { ambilBerkas, sidikBerkas } from '../server/platform/docx/simpan.js'
import { bagianPaket } from '../server/platform/docx/paket.js'
import { alirZip } from '../server/platform/zip/alir.js'
import { pekerjaSertifikat } from '../server/sertifikat/susun.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { isiRoster, meja, type Meja } from './surat-contoh.js'

const { db, clock, masukSebagai } = await bangun(t)
const agendaris = await masukSebagai('agendaris')

const sertifikat = (m: Meja) =>
  db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('s.perkara_id', m.perkara.id)
    .orderBy('p.urutan')
    .select('s.*', 'p.nama', 'k.pdf_sha256', { pdf: 'k.status' })
const pekerjaan = (m: Meja) =>
  db('pekerjaan').whereRaw(`hasil->>'perkaraId' = ?`, [m.perkara.id]).first()
const judul = async (pdf: Buffer): Promise<string | undefined> =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).getTitle()

async function siapkan(banyak: number): Promise<{ m: Meja; id: string }> {
  const m = await meja(db, SENIN_PAGI)
  await isiRoster(m, banyak)
  await m.kerja('pengelola', 'sertifikat.cetak', {})
  return { m, id: (await pekerjaan(m)).id }
}

/** The job, with a converter and a clock that may fail. */
function pekerja(converter = konverterTiruan().converter, jam = clock) {
  const susun = pekerjaSertifikat({ db, clock: jam, converter })
  return (m: Meja, id: string, percobaan = 1) =>
    susun['sertifikat.susun']!({ perkaraId: m.perkara.id, pekerjaanId: id }, {
      percobaan,
      maks: 8,
    } as never)
}

async function unduhZip(id: string): Promise<Map<string, Buffer>> {
  const r = await agendaris.app.inject({
    url: `/pekerjaan/${id}/zip`,
    headers: { cookie: [...agendaris.kuki].map(([k, v]) => `${k}=${v}`).join('; ') },
  })
  t.equal(r.statusCode, 200)
  t.equal(Number(r.headers['content-length']), r.rawPayload.length, 'the length is told beforehand')
  return bongkarZip(r.rawPayload)
}

t.test('cut off anywhere and run again: every certificate once, in its place', async (t) => {
  // The clock is asked at every step of every stage, so failing at its n-th call cuts anywhere.
  const potong = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), potong, async (banyak, maut) => {
      const { m, id } = await siapkan(banyak)
      const dulu = await sertifikat(m)
      for (const ke of maut) {
        let sisa = ke
        const now = (): Date => {
          if (--sisa === 0) throw new Error('listrik padam')
          return clock.now()
        }
        await pekerja(undefined, { ...clock, now } as typeof clock)(m, id).catch(() => {})
      }
      await pekerja()(m, id)
      const kini = await sertifikat(m)
      t.same(
        kini.map((s) => [s.nomor, s.token]),
        dulu.map((s) => [s.nomor, s.token]),
      )
      for (const s of kini) {
        t.equal(await judul((await ambilBerkas(db, s.pdf_sha256)).isi), s.docx_sha256)
      }
      t.match(await pekerjaan(m), { status: 'selesai', selesai: banyak, gagal: 0, tahap: '' })
      const isi = [...(await unduhZip(id))]
      t.same(
        isi.map(([nama]) => nama),
        kini.map((s, i) => `${String(i + 1).padStart(3, '0')} ${s.nama}.pdf`),
      )
      t.same(
        isi.map(([, b]) => sidikBerkas(b)),
        kini.map((s) => s.pdf_sha256),
      )
    }),
    { numRuns: 4 },
  )
})

t.test('one PDF holds all of them in the order of the roster', async (t) => {
  const { m, id } = await siapkan(3)
  await pekerja()(m, id)
  const r = await agendaris.app.inject({
    url: `/pekerjaan/${id}/cetak`,
    headers: { cookie: [...agendaris.kuki].map(([k, v]) => `${k}=${v}`).join('; ') },
  })
  t.equal(r.headers['content-type'], 'application/pdf')
  t.equal((await PDFDocument.load(r.rawPayload)).getPageCount(), 3)
})

t.test('each certificate has a code of its own, that stays when it is printed anew', async (t) => {
  const { m, id } = await siapkan(3)
  await pekerja()(m, id)
  const dulu = await sertifikat(m)
  t.equal(new Set(dulu.map((s) => s.token)).size, 3)
  for (const s of dulu) {
    t.match(s.token, /^[\w-]{24}$/)
    const docx = (await ambilBerkas(db, s.docx_sha256)).isi
    t.match(bagianPaket(docx, 'word/document.xml')!, /<w:drawing>/, 'drawn')
  }
  await m.kerja('pengelola', 'sertifikat.cetak', {})
  const [baru] = await db('pekerjaan')
    .whereRaw(`hasil->>'perkaraId' = ?`, [m.perkara.id])
    .whereNot({ id })
  await pekerja()(m, baru.id)
  const kini = await sertifikat(m)
  t.same(
    kini.map((s) => s.token),
    dulu.map((s) => s.token),
  )
})

t.test('what cannot be made is seen with its reason, and made when asked again', async (t) => {
  // given: two of five make LibreOffice fail, however often it is tried
  const { m, id } = await siapkan(5)
  let buruk: string[] = []
  const { converter } = konverterTiruan((sidik) => {
    if (buruk.includes(sidik)) throw new KonversiGalat('gagal', 'gagal setelah 3 kali dicoba')
  })
  const tanpa = konverterTiruan(() => {
    throw new KonversiGalat('tidak-ada', 'LibreOffice belum terpasang')
  })
  await t.rejects(pekerja(tanpa.converter)(m, id), /belum terpasang/)
  t.match(await pekerjaan(m), {
    status: 'berjalan',
    tahap: 'Membuat PDF',
    galat: /belum terpasang/,
  })
  buruk = (await sertifikat(m)).slice(1, 3).map((s) => s.docx_sha256)
  await pekerja(converter)(m, id)
  // then
  t.match(await pekerjaan(m), {
    status: 'gagal',
    selesai: 3,
    gagal: 2,
    galat: '2 PDF tidak dapat dibuat.',
  })
  t.equal((await unduhZip(id)).size, 3, 'the others are there')
  const { teks } = await agendaris.get('/pekerjaan')
  const [, gagal] = await sertifikat(m)
  t.match(teks, /PDF yang gagal dibuat/)
  t.match(teks, `Sertifikat ${gagal.nomor} ${gagal.nama}`)
  t.match(teks, /gagal setelah 3 kali dicoba/)
  const { teks: biasa } = await (await masukSebagai('pengelola')).get('/pekerjaan')
  t.notMatch(biasa, /Coba lagi/)
  // when: somebody who may not, then one that did not fail, then one of the two, then all
  const bukan = await masukSebagai('pengelola')
  t.match(await bukan.post('/pekerjaan/pdf/ulangi'), { status: 403 })
  t.match(await agendaris.post(`/pekerjaan/pdf/${'a'.repeat(64)}/ulangi`, {}), { status: 404 })
  const tunggu = () => db('graphile_worker._private_jobs').where({ key: `pekerjaan:${id}` })
  t.match(await agendaris.form(`/pekerjaan/pdf/${gagal.docx_sha256}/ulangi`), { status: 303 })
  t.equal((await tunggu()).length, 1)
  await pekerja(converter)(m, id)
  t.match(await pekerjaan(m), { status: 'gagal', gagal: 2 })
  buruk = []
  t.match(await agendaris.form('/pekerjaan/pdf/ulangi'), { status: 303 })
  await pekerja(converter)(m, id)
  t.match(await pekerjaan(m), { status: 'selesai', selesai: 5, gagal: 0, galat: '' })
  t.equal((await unduhZip(id)).size, 5)
})

t.test('a ZIP holds what was put in, whatever its size, one file at a time', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 20 }),
      async (isi) => {
        let dipegang = 0
        const bagian = isi.map((b, i) => ({
          nama: `berkas/${i} é.bin`,
          isi: async () => {
            t.equal(++dipegang, i + 1, 'asked for in turn')
            return Buffer.from(b)
          },
        }))
        const zip: Buffer[] = []
        for await (const b of alirZip(bagian)) zip.push(b)
        const hasil = isi.length ? await bongkarZip(Buffer.concat(zip)) : new Map()
        t.same(
          [...hasil].map(([nama, b]) => [nama, [...b]]),
          isi.map((b, i) => [`berkas/${i} é.bin`, [...b]]),
        )
      },
    ),
    { numRuns: 30 },
  )
})
