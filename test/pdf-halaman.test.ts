import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import t from 'tap'
import { gabungPdf } from '../server/platform/pdf/gabung.js'
import { pisahPdf } from '../server/platform/pdf/pisah.js'
import { gambarDalam, pdfBerkolom, pdfBersama } from './pdf-contoh.js'

const dir = mkdtempSync(join(tmpdir(), 'paraf-uji-pdf-'))
t.teardown(() => rmSync(dir, { recursive: true, force: true }))
function berkas(pdf: Buffer): string {
  const nama = join(dir, `${Math.random()}.pdf`)
  writeFileSync(nama, pdf)
  return nama
}
const alat = (nama: string, ...argumen: string[]): string =>
  execFileSync(nama, argumen, { encoding: 'utf8' })
const teks = (pdf: Buffer): string => alat('pdftotext', berkas(pdf), '-').trim()
const halaman = async (pdf: Buffer): Promise<number> => (await PDFDocument.load(pdf)).getPageCount()
const unik = (daftar: readonly number[][]): number[] =>
  [...new Set(daftar.flat())].sort((a, b) => a - b)

t.test('a part holds the pictures its own pages draw, and no other person’s', async (t) => {
  const halamanPakai = fc.array(fc.array(fc.nat(11), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(halamanPakai, fc.integer({ min: 1, max: 3 }), async (pakai, per) => {
      const penuh = pakai.slice(0, Math.max(per, pakai.length - (pakai.length % per)))
      while (penuh.length % per) penuh.push([])
      const bagian = await pisahPdf(await pdfBersama(penuh), per)
      for (const [i, b] of bagian.entries()) {
        const milik = penuh.slice(i * per, (i + 1) * per)
        t.same(await gambarDalam(b), unik(milik), `part ${i}`)
      }
      const utuh = await gabungPdf(bagian)
      t.same(await gambarDalam(utuh), unik(penuh), 'put together again each is there once')
      t.equal(await halaman(utuh), penuh.length)
    }),
    { numRuns: 25 },
  )
})

t.test(
  'each part says what it said before, is a sound file and keeps the marks of PDF/A',
  async (t) => {
    const asal = await pdfBersama([[0], [1], [2], [3], [4]])
    const bagian = await pisahPdf(asal, [0, 1, 4])
    t.same(await Promise.all(bagian.map(halaman)), [1, 3, 1], 'parts of unlike length')
    t.match(teks(bagian[1]!), /halaman 1[\s\S]*halaman 2[\s\S]*halaman 3/)
    for (const b of bagian) {
      t.match(alat('qpdf', '--check', berkas(b)), /No syntax or stream encoding errors/)
      const mentah = b.toString('latin1')
      t.match(mentah, /<pdfaid:part>2</)
      t.match(mentah, /GTS_PDFA1/)
      t.match(mentah, /\/ID\s*\[/)
    }
    const sidik = bagian.map((b) => /\/ID\s*\[[^\]]+\]/.exec(b.toString('latin1'))![0])
    t.equal(new Set(sidik).size, 3, 'no two parts claim to be the same file')
    t.same(await pisahPdf(asal, [0, 1, 4]), bagian, 'the same source gives the same bytes')
  },
)

t.test('a stream whose last byte looks like a line end keeps it', async (t) => {
  // A length in an object of its own, as LibreOffice writes it, and data ending in each byte value.
  const isi = Array.from({ length: 256 }, (_, i) => Buffer.from([0x42, 0x54, 0x20, i]))
  const objek = isi.map(
    (b, i) =>
      `${10 + 2 * i} 0 obj\n<</Length ${11 + 2 * i} 0 R>>\nstream\n${b.toString('latin1')}\nendstream\nendobj\n` +
      `${11 + 2 * i} 0 obj\n${b.length}\nendobj\n`,
  )
  const daftar = isi.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')
  const pdf =
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n` +
    `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[${daftar}]>>\nendobj\n${objek.join('')}` +
    'trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'
  const [bagian] = await pisahPdf(Buffer.from(pdf, 'latin1'), 1)
  const d = await PDFDocument.load(bagian!)
  const akhir = d.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFRawStream ? [[...o.contents]] : []))
  t.same(
    akhir,
    isi.map((b) => [...b]),
  )
})

t.test('pages that do not divide are refused instead of handed to the wrong person', async (t) => {
  const pdf = await pdfBersama([[0], [1], [2]])
  for (const batas of [2, 0, -1, [], [1], [0, 0], [0, 2, 1], [0, 3]])
    await t.rejects(pisahPdf(pdf, batas), RangeError, JSON.stringify(batas))
  await t.rejects(pisahPdf(Buffer.from('bukan PDF'), 1))
  await t.rejects(gabungPdf([]), RangeError)
})

t.test('printed on both sides, every document begins on a front', async (t) => {
  const [a, b] = [await pdfBersama([[0]]), await pdfBersama([[1], [2]])]
  const g = await gabungPdf([a, b, a], { bolakBalik: true })
  const perHalaman = alat('pdftotext', berkas(g), '-')
    .split('\f')
    .map((x) => x.trim().split(' /')[0])
  t.same(perHalaman.slice(0, 6), ['halaman 0', '', 'halaman 0', 'halaman 1', 'halaman 0', ''])
  t.equal(await halaman(g), 6)
  t.equal(await halaman(await gabungPdf([a, b, a])), 4)
  t.match(alat('qpdf', '--check', berkas(g)), /No syntax/)
  t.ok(g.length < a.length * 2 + b.length, 'the same page twice is stored once')
})

t.test('a signature stays visible on the paper copy, and is no signature there', async (t) => {
  const pdf = await pdfBerkolom()
  const g = await gabungPdf([pdf, pdf])
  t.match(alat('qpdf', '--check', berkas(g)), /No syntax/)
  t.notMatch(g.toString('latin1'), /\/Annots|\/AcroForm|\/FT/)
  const hitam = execFileSync('pdftoppm', ['-r', '72', '-gray', '-l', '1', berkas(g)])
  const isi = hitam.subarray(hitam.length - 300 * 200)
  const titik = (x: number, y: number) => isi[(200 - y) * 300 + x]
  t.equal(titik(150, 70), 0, 'drawn where the field was')
  t.equal(titik(90, 70), 255)
  t.equal(titik(150, 100), 255)
})
