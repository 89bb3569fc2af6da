import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { isiBawaan, muatTemplat, renderNaskah, type Templat } from '../server/naskah/templat.js'
import { bacaBadan, jadiButir } from '../server/platform/docx/gabung-badan.js'
import { gabungDocx } from '../server/platform/docx/gabung.js'
import { SEKALIGUS, ubahBersama } from '../server/platform/docx/konversi/banyak.js'
import { buatConverter } from '../server/platform/docx/konversi/konverter.js'
import { gambarQr } from '../server/platform/docx/qr.js'
import { bagianPaket, bukaPaket } from '../server/platform/docx/paket.js'
import { alinea, docx, relasi, W } from './docx-contoh.js'
import { bahan, isian, masukan } from './templat-contoh.js'

const templat = await muatTemplat(fileURLToPath(new URL('../templates', import.meta.url)))
const dir = mkdtempSync(join(tmpdir(), 'paraf-uji-gabung-'))
const converter = buatConverter({ akar: dir, banyak: 1, sopan: 0 })
t.teardown(async () => {
  await converter.close()
  rmSync(dir, { recursive: true, force: true, maxRetries: 20 })
})

const galat = (sebab: string, message = /./) => ({ sebab, message })

function alat(nama: string, pdf: Buffer, ...argumen: string[]): string {
  const berkas = join(dir, 'uji.pdf')
  writeFileSync(berkas, pdf)
  return execFileSync(nama, [...argumen, berkas, ...(nama === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
  })
}
const teks = (pdf: Buffer): string => alat('pdftotext', pdf, '-layout')

/** The same kind of document for three people, each a little longer than the one before. */
function tiga(x: Templat): Buffer[] {
  const isi = { ...isiBawaan(x, bahan), ...isian[x.jenis] }
  const orang = ['Aisyah', 'Bala Situmorang', 'Nurhaliza Kusumawardhani Prawiranegara']
  return orang.map((nama, i) =>
    renderNaskah(x, {
      ...masukan(x.register, isi),
      isi: { ...isi, nama, hal: `Perihal ${nama}` },
      nomor: `B-${i + 1}/UJI`,
      gambar: { qr: gambarQr(`https://kantor.test/v/${i}`) },
      alamatVerifikasi: `https://kantor.test/v/${i}`,
    }),
  )
}

// One of each build: both families, with lampiran, with a table at the end, lying on its side.
for (const jenis of [
  'sertifikat',
  'sk-panitia',
  'surat-panggilan',
  'surat-permohonan-narasumber',
]) {
  const x = templat.get(jenis)!
  t.test(`${x.nama}: laid out with others it reads as laid out alone`, async (t) => {
    const banyak = tiga(x)
    t.ok(await gabungDocx(banyak), 'can be joined')
    const bersama = await converter.convertMany(banyak)
    bersama.forEach((pdf, i) => {
      t.match(teks(pdf), `B-${i + 1}/UJI`)
      t.match(teks(pdf), `https://kantor.test/v/${i}`)
    })
    const [pdf, sendiri] = [bersama[2]!, await converter.convert(banyak[2]!)]
    t.equal(teks(pdf), teks(sendiri))
    t.equal(jumlah(pdf), jumlah(sendiri))
    t.match(alat('qpdf', pdf, '--check'), /No syntax or stream encoding errors/)
    t.match(pdf.toString('latin1'), /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>B</)
    t.match(alat('pdfinfo', pdf), /JavaScript: +no/)
    t.notMatch(alat('pdffonts', pdf).split('\n').slice(2).join('\n'), / no +(yes|no) +(yes|no) +\d/)
  })
}
const jumlah = (pdf: Buffer): string => /Pages: +(\d+)/.exec(alat('pdfinfo', pdf))![1]!

const SEKSI = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
const PNG = (warna: string): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN' +
      (warna === 'merah'
        ? 'g+M8AAAICAQB7CYF4AAAAAElFTkSuQmCC'
        : 'gYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC'),
    'base64',
  )
const gambar = (id: string): string =>
  `<w:p><w:r><w:drawing><a:blip xmlns:a="x" r:embed="${id}"/></w:drawing></w:r></w:p>`
const bergambar = (warna: string, nama = 'a', isi = gambar('rId9')): Buffer =>
  docx(isi + SEKSI, {
    relasi: relasi('image', 'media/qr.png', false),
    bagian: { 'word/media/qr.png': PNG(warna), 'docProps/core.xml': `<t>${nama}</t>` },
  })

t.test('everybody keeps his own picture, and like pictures are kept once', async (t) => {
  const g = await gabungDocx([bergambar('merah'), bergambar('hijau', 'b'), bergambar('hijau', 'c')])
  const badan = bagianPaket(g!, 'word/document.xml')!
  const acuan = [...badan.matchAll(/r:embed="([^"]+)"/g)].map((m) => m[1]!)
  const rel = bagianPaket(g!, 'word/_rels/document.xml.rels')!
  const tujuan = acuan.map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(rel)![1]!)
  t.equal(tujuan[0], 'media/qr.png')
  t.not(tujuan[1], tujuan[0])
  t.equal(tujuan[2], tujuan[1])
})

t.test('a header or footer of one is not printed on the pages of another', async (t) => {
  const kaki = (nama: string, warna: string): Buffer =>
    docx(alinea(nama) + SEKSI.replace('<w:pgSz', '<w:footerReference r:id="rId9"/><w:pgSz'), {
      relasi: relasi('footer', 'footer1.xml', false),
      bagian: {
        'word/footer1.xml': `<w:ftr ${W}>${alinea(`kaki ${nama}`)}${gambar('rId1')}</w:ftr>`,
        'word/_rels/footer1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `${relasi('image', 'media/qr.png', false).replace('rId9', 'rId1')}</Relationships>`,
        'word/media/qr.png': PNG(warna),
      },
    })
  const g = await gabungDocx([kaki('a', 'merah'), kaki('b', 'hijau'), kaki('b', 'hijau')])
  const badan = bagianPaket(g!, 'word/document.xml')!
  const rel = bagianPaket(g!, 'word/_rels/document.xml.rels')!
  const berkas = [...badan.matchAll(/footerReference r:id="([^"]+)"/g)].map(
    (m) => new RegExp(`Id="${m[1]}"[^>]*Target="([^"]+)"`).exec(rel)![1]!,
  )
  t.equal(berkas[0], 'footer1.xml')
  t.equal(berkas[2], berkas[1], 'alike ones are there once')
  t.match(bagianPaket(g!, `word/${berkas[1]}`), /kaki b/)
  t.match(bagianPaket(g!, '[Content_Types].xml'), `/word/${berkas[1]}" ContentType`)
  const milik = bagianPaket(g!, `word/_rels/${berkas[1]}.rels`)!
  const png = /Target="(media[^"]+)"/.exec(milik)![1]!
  t.same(bukaPaket(g!).file(`word/${png}`)!.asNodeBuffer(), PNG('hijau'))
  t.same(bukaPaket(g!).file('word/media/qr.png')!.asNodeBuffer(), PNG('merah'))
})

t.test('what would count on, or differs in more than its text, is not joined', async (t) => {
  const biasa = (isi: string, bagian = {}) => docx(isi + SEKSI, { bagian })
  const kolom = (k: string) =>
    `<w:p><w:r><w:instrText xml:space="preserve"> ${k} </w:instrText></w:r></w:p>`
  const [a, b] = [biasa(alinea('a TOC SEQ')), biasa(alinea('b'))]
  t.ok(await gabungDocx([a, b]), 'plain ones are, whatever their words')
  const tolak: Record<string, Buffer[]> = {
    'one alone': [a],
    none: [],
    'pages in all': [a, biasa(kolom('NUMPAGES'))],
    'pages in all, first': [biasa(kolom('NUMPAGES')), a],
    'a numbered list': [a, biasa(`<w:p><w:pPr><w:numPr/></w:pPr></w:p>`)],
    'other styles': [
      biasa(alinea('a'), { 'word/styles.xml': '<x/>' }),
      biasa(alinea('b'), { 'word/styles.xml': '<y/>' }),
    ],
    'one more part': [a, biasa(alinea('b'), { 'word/comments.xml': '<x/>' })],
    'no page layout': [docx(alinea('a')), docx(alinea('b'))],
    'a picture that is not there': [
      a,
      docx(gambar('rId9') + SEKSI, { relasi: relasi('image', 'media/x.png', false) }),
    ],
  }
  for (const [nama, daftar] of Object.entries(tolak)) t.equal(await gabungDocx(daftar), null, nama)
})

t.test('a section of one item is a section of its own among many', (t) => {
  const badan = (isi: string, seksi = SEKSI) =>
    bacaBadan(`<w:document><w:body>${isi}${seksi}</w:body></w:document>`)!
  const nomor = '<w:pgNumType w:start="1"/>'
  t.match(
    jadiButir(badan(alinea('a')), 0, false),
    /<w:p><w:pPr><w:sectPr><w:pgSz [^>]*\/><w:pgNumType w:start="1"\/><\/w:sectPr><\/w:pPr><w:bookmarkStart/,
  )
  const rapat =
    '<w:sectPr><w:type w:val="continuous"/><w:pgNumType w:fmt="lowerRoman"/><w:cols/></w:sectPr>'
  t.match(
    jadiButir(badan(alinea('a'), rapat), 0, true),
    '<w:sectPr><w:pgNumType w:start="1" w:fmt="lowerRoman"/><w:cols/></w:sectPr>',
  )
  const dua = `<w:p><w:pPr>${SEKSI}</w:pPr></w:p>${alinea('balik')}`
  const hasil = jadiButir(badan(dua), 0, false)!
  t.equal(hasil.split(nomor).length - 1, 1, 'only its first section begins at page 1')
  t.match(
    jadiButir(badan(alinea('a') + '<w:tbl></w:tbl>'), 0, false),
    /<\/w:tbl><w:p><w:pPr>.*<w:sectPr>/,
  )
  const kotak = '<w:p><w:r><w:txbxContent><w:p><w:r/></w:p></w:txbxContent></w:r></w:p>'
  t.match(jadiButir(badan(kotak), 0, false), /^<w:p><w:pPr><w:sectPr>/, 'not in the text box')
  t.equal(jadiButir(badan(''), 0, false), null)
  t.equal(bacaBadan('<w:document/>'), null)
  t.end()
})

t.test('when the pages do not tell whose they are, each is converted by itself', async (t) => {
  const [a, b] = [docx(alinea('satu') + SEKSI), docx(alinea('dua') + SEKSI)]
  const tanpaTanda = async () => converter.convert(docx(alinea('satu') + alinea('dua') + SEKSI))
  t.equal(await ubahBersama([a, b], tanpaTanda), null)
  const rusak = docx('<w:p><w:r><w:t>x</w:t></w:p>')
  await t.rejects(converter.convertMany([a, rusak]), galat('ditolak'))
  t.match(teks((await converter.convertMany([a, b]))[1]!), /dua/, 'and the worker goes on')
  await t.rejects(converter.convertMany(Array.from({ length: SEKALIGUS + 1 }, () => a)), RangeError)
  t.same(await converter.convertMany([]), [])
})
