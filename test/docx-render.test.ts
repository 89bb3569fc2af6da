import fc from 'fast-check'
import t from 'tap'
import { bagianPaket } from '../server/platform/docx/paket.js'
import { GalatTemplat, renderDocx, tagDari } from '../server/platform/docx/render.js'
import { alinea, docx, W } from './docx-contoh.js'

const isiDari = (hasil: Buffer): string =>
  [...bagianPaket(hasil, 'word/document.xml')!.matchAll(/<w:t[^>]*>([^<]*)<|<w:br\/>/g)]
    .map((m) => m[1] ?? '\n')
    .join('')
const lepas = (s: string): string =>
  s
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

t.test('values, dotted names and loops are filled in', async (t) => {
  const templat = docx(
    alinea('Yth. [[tujuan.nama]]', '[[#butir]]', '[[no]]. [[teks]] ([[kota]])', '[[/butir]]'),
  )
  const hasil = renderDocx(templat, {
    kota: 'Tenggarong',
    tujuan: { nama: 'Budi' },
    butir: [
      { no: 1, teks: 'satu' },
      { no: 2, teks: 'dua' },
    ],
  })
  t.equal(isiDari(hasil), 'Yth. Budi1. satu (Tenggarong)2. dua (Tenggarong)')
})

t.test('the same template and data give the same bytes', async (t) => {
  const templat = docx(alinea('[[a]]'))
  const satu = renderDocx(templat, { a: 'x' })
  await new Promise((r) => setTimeout(r, 2100))
  t.ok(satu.equals(renderDocx(templat, { a: 'x' })), 'although the clock of the zip has moved on')
})

t.test('a missing value stops the work and is named, also inside and as a loop', async (t) => {
  const galat = (isi: string[], data: Record<string, unknown>): string[] => {
    try {
      renderDocx(docx(alinea(...isi)), data)
      return []
    } catch (e) {
      return (e as GalatTemplat).cacat.map((c) => c.tag)
    }
  }
  t.same(galat(['[[nomor]]'], {}), ['nomor'])
  t.same(galat(['[[nomor]]'], { nomor: null }), ['nomor'])
  t.same(galat(['[[nomor]] [[hal]]'], { hal: 'x' }), ['nomor'])
  t.same(galat(['[[#a]]', '[[b]]', '[[/a]]'], { a: [{}] }), ['b'])
  t.same(galat(['[[#a]]', 'x', '[[/a]]'], {}), ['a'])
  t.same(galat(['[[a.b]]'], { a: {} }), ['a.b'])
  t.same(galat(['[[a]]'], { a: '' }), [], 'an empty text is a value')
})

t.test('a tag reaches data only: no prototype, no code, no raw XML', async (t) => {
  for (const tag of ['constructor', 'a.constructor.name', 'toString', 'a.length', '__proto__']) {
    t.throws(() => renderDocx(docx(alinea(`[[${tag}]]`)), { a: 'x' }), GalatTemplat, tag)
  }
  for (const tag of ['1+1', 'a = 5', 'a()', '@a', '={ }=']) {
    t.throws(() => renderDocx(docx(alinea(`[[${tag}]]`)), { a: 'x' }), GalatTemplat, tag)
  }
})

t.test('broken tags are named with what is wrong', async (t) => {
  t.throws(() => tagDari(docx(alinea('[[nomor'))), { message: /nomor.*tidak ditutup/ })
  t.throws(() => tagDari(docx(alinea('[[#a]] x'))), { message: /\[\[a\]\] dibuka/ })
  t.throws(() => tagDari(docx(alinea('[[#a]][[#a]]x[[/a]][[/a]]'))), {
    message: /dalam dirinya sendiri/,
  })
})

t.test('data that looks like a tag is printed as it is', async (t) => {
  const hasil = renderDocx(docx(alinea('[[a]] [[b]]')), {
    a: '[[b]] [[#b]] {b} ${b}',
    b: 'rahasia',
  })
  t.equal(isiDari(hasil), '[[b]] [[#b]] {b} ${b} rahasia')
})

t.test('control characters, NUL and direction marks never reach the document', async (t) => {
  const nama = `Bu\u0000di\u0007 \u202Egnotaso\u202C\uD800.`
  t.equal(isiDari(renderDocx(docx(alinea('[[a]]')), { a: nama })), 'Budi gnotaso\uFFFD.')
})

t.test('any text comes out as it went in', async (t) => {
  const templat = docx(alinea('[[a]]'))
  const aman = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((s) => !/[\p{C}\u2028\u2029]/u.test(s))
  fc.assert(
    fc.property(aman, (a) => lepas(isiDari(renderDocx(templat, { a }))) === a),
    { numRuns: 150 },
  )
})

t.test('line ends become line breaks', async (t) => {
  t.equal(isiDari(renderDocx(docx(alinea('[[a]]')), { a: 'satu\r\ndua' })), 'satu\ndua')
})

t.test('tags of every part are listed with the loops around them', async (t) => {
  const templat = docx(alinea('[[#a]]', '[[b]][[^c]]kosong[[/c]]', '[[/a]]'), {
    kandungan:
      '<Override PartName="/word/header1.xml" ContentType=' +
      '"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>',
    bagian: { 'word/header1.xml': `<w:hdr ${W}>${alinea('[[kop.nama]]')}</w:hdr>` },
  })
  const tag = tagDari(templat).map(
    (x) => `${x.berkas.split('/')[1]} ${x.jenis} ${[...x.dalam, x.nama].join('>')}`,
  )
  t.same(tag.sort(), [
    'document.xml bila-kosong a>c',
    'document.xml nilai a>b',
    'document.xml ulang a',
    'header1.xml nilai kop.nama',
  ])
})

t.test('the paper is that of the office, and a section on its side stays so', async (t) => {
  const templat = docx(
    `${alinea('[[a]]')}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`,
  )
  const xml = bagianPaket(
    renderDocx(templat, { a: '' }, { tata: { kertas: 'F4' } }),
    'word/document.xml',
  )
  t.match(xml, '<w:pgSz w:w="18709" w:h="12189" w:orient="landscape"/>')
})
