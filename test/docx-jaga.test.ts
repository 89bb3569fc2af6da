import { deflateRawSync } from 'node:zlib'
import t from 'tap'
import { jagaDocx, jagaXlsx } from '../server/platform/docx/jaga.js'
import { alinea, bagianDocx, docx, relasi, zipMentah, type Ubahan } from './docx-contoh.js'

type Tap = Pick<typeof import('tap').default, 'rejects'>
const biasa = docx(alinea('halo'))
const tolak = (t: Tap, isi: Buffer, sebab: RegExp, nama: string, jaga = jagaDocx) =>
  t.rejects(jaga(isi), { message: sebab }, nama)
const jalankan = (isi: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${isi}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const perintah = (...isi: string[]): string =>
  jalankan(isi.map((s) => `<w:r><w:instrText>${s}</w:instrText></w:r>`).join(''))

t.test('an ordinary document passes, with links to click and page numbers', async (t) => {
  await t.resolves(jagaDocx(biasa))
  await t.resolves(
    jagaDocx(
      docx(perintah(' PAGE ') + perintah(' DATE \\@ "d MMMM yyyy"'), {
        relasi: relasi('hyperlink', 'https://lan.go.id'),
      }),
    ),
  )
  await t.resolves(jagaXlsx(docx('', { jenis: 'xlsx' })))
  await t.resolves(
    jagaXlsx(docx('', { jenis: 'xlsx', relasi: relasi('externalLinkPath', 'file:///lain.xlsx') })),
  )
})

t.test('what a file is, is told by its content', async (t) => {
  await tolak(t, docx('', { jenis: 'xlsx' }), /harus Word.*isinya Excel/, 'xlsx as docx')
  await tolak(t, biasa, /harus Excel.*isinya Word/, 'docx as xlsx', jagaXlsx)
  await tolak(t, docx('', { jenis: 'docm' }), /bermakro/, 'docm as docx')
  await tolak(t, Buffer.from('%PDF-1.7'), /isinya PDF/, 'pdf')
  await tolak(t, Buffer.from('nip,nama\n1,a'), /isinya berkas teks/, 'csv')
  await tolak(t, Buffer.from('<html><img src="http://x"></html>'), /HTML/, 'html')
  await tolak(t, Buffer.from('{\\rtf1 x}'), /RTF/, 'rtf')
  await tolak(t, Buffer.from('d0cf11e0a1b11ae1', 'hex'), /lama atau berkata sandi/, 'old or locked')
  await tolak(t, Buffer.alloc(0), /kosong/, 'empty')
  await tolak(t, zipMentah([{ nama: 'a.txt', data: Buffer.from('a') }]), /ZIP biasa/, 'a plain zip')
})

t.test('macros, embedded files and links to the outside are refused', async (t) => {
  const kasus: [string, Ubahan, RegExp][] = [
    ['macro part', { bagian: { 'word/vbaProject.bin': 'x' } }, /makro/],
    [
      'macro type',
      {
        kandungan: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      },
      /makro/,
    ],
    ['ActiveX', { bagian: { 'word/activeX/activeX1.bin': 'x' } }, /ActiveX/],
    ['embedded file', { bagian: { 'word/embeddings/a.xlsx': 'x' } }, /tersemat/],
    [
      'linked picture',
      { relasi: relasi('image', 'http://169.254.169.254/a.png') },
      /tautan ke luar/,
    ],
    ['local picture', { relasi: relasi('image', 'file:///etc/passwd') }, /tautan ke luar/],
    [
      'outside without mode',
      { relasi: relasi('image', 'http://x/a.png', false) },
      /tautan ke luar/,
    ],
    ['UNC path', { relasi: relasi('image', '\\\\x\\a.png', false) }, /tautan ke luar/],
    [
      'spelled with references',
      { relasi: relasi('image', 'http://x').replace('External', 'Ext&#101;rnal') },
      /tautan ke luar/,
    ],
    ['template', { relasi: relasi('attachedTemplate', 'http://x/a.dotm') }, /templat luar/],
    ['OLE link', { relasi: relasi('oleObject', 'file:///a') }, /OLE/],
    ['altChunk part', { relasi: relasi('aFChunk', 'a.html', false) }, /altChunk/],
    ['subdocument', { relasi: relasi('subDocument', 'a.docx', false) }, /subdokumen/],
    ['program', { bagian: { 'word/media/a.exe': 'x' } }, /exe/],
    [
      'DTD',
      {
        bagian: {
          'word/x.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        },
      },
      /DTD/,
    ],
    ['XML under another name', { bagian: { 'word/media/a.png': '<!DOCTYPE a><a/>' } }, /DTD/],
    [
      'UTF-16',
      { bagian: { 'word/x.xml': Buffer.from('\uFEFF<!DOCTYPE a>', 'utf16le') } },
      /UTF-16/,
    ],
    [
      'odd encoding',
      { bagian: { 'word/x.xml': '<?xml version="1.0" encoding="utf-7"?><a/>' } },
      /penyandian/,
    ],
  ]
  for (const [nama, ubahan, sebab] of kasus) await tolak(t, docx(alinea('x'), ubahan), sebab, nama)
})

t.test('fields that fetch or run are refused however they are written', async (t) => {
  const kasus = [
    perintah(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'),
    perintah(' D', 'DE', 'AUTO x'),
    perintah(' &#68;DE x'),
    perintah('includepicture "http://x"'),
    perintah(' INCLUDETEXT "file:///etc/passwd"'),
    '<w:p><w:fldSimple w:instr=" LINK Excel.Sheet http://x "/></w:p>',
    jalankan(`<w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>${perintah(' DDE x').slice(5, -6)}`),
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDE x</w:instrText></w:r></w:p>',
    '<w:altChunk r:id="rId1"/>',
    '<w:subDoc r:id="rId1"/>',
    '<w:p><w:r><o:OLEObject/></w:r></w:p>',
  ]
  for (const isi of kasus) await tolak(t, docx(isi), /ditolak karena memuat/, isi.slice(0, 80))
})

t.test('no size written in a file is believed', async (t) => {
  const besar = Buffer.alloc(65 * 2 ** 20)
  const nol = Buffer.alloc(40 * 2 ** 20)
  const mulai = process.hrtime.bigint()
  await tolak(t, zipMentah([{ nama: 'a.xml', data: besar }]), /melebihi batas/, 'one big part')
  await tolak(
    t,
    zipMentah([{ nama: 'a.xml', data: besar, luas: 10 }]),
    /melebihi batas/,
    'that says it is small',
  )
  await tolak(
    t,
    zipMentah([{ nama: 'a.xml', data: Buffer.from('abc'), luas: 2 }]),
    /rusak/,
    'a lying size',
  )
  await tolak(
    t,
    zipMentah([1, 2, 3].map((i) => ({ nama: `${i}.xml`, data: nol }))),
    /melebihi batas/,
    'many parts',
  )
  t.ok(Number(process.hrtime.bigint() - mulai) / 1e9 < 60, 'not after gigabytes')
})

t.test('overlapping, encrypted, damaged and cut archives are refused', async (t) => {
  const bagian = [...bagianDocx(alinea('x'))].map(([nama, isi]) => ({
    nama,
    data: Buffer.from(isi),
  }))
  await t.resolves(jagaDocx(zipMentah(bagian)), 'the writer of this test writes good zips')
  await tolak(
    t,
    zipMentah([...bagian, { nama: bagian[0]!.nama, data: bagian[0]!.data, letak: 0 }]),
    /rusak/,
    'shared bytes',
  )
  await tolak(
    t,
    zipMentah([{ nama: 'a', data: Buffer.from('x'), bendera: 1 }]),
    /kata sandi/,
    'encrypted',
  )
  await tolak(
    t,
    zipMentah([{ nama: '../a', data: Buffer.from('x') }]),
    /rusak/,
    'path out of the archive',
  )
  await tolak(
    t,
    zipMentah([{ nama: 'a', data: Buffer.from('x'), padat: deflateRawSync(Buffer.from('y')) }]),
    /rusak/,
    'checksum',
  )
  await tolak(t, biasa.subarray(0, biasa.length - 10), /rusak/, 'cut')
  for (let i = 0; i < 200; i++) {
    const rusak = Buffer.from(biasa)
    rusak[(i * 7919) % rusak.length]! ^= 0xff
    // Any answer will do but a fault of ours.
    await jagaDocx(rusak).catch((e) =>
      t.match(e.kode, /^BERKAS_/, `byte ${(i * 7919) % rusak.length}`),
    )
  }
})
