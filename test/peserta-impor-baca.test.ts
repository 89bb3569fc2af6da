import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import t from 'tap'
import writeXlsxFile from 'write-excel-file/node'
import { bacaLembar, contohLembar } from '../server/peserta/impor/index.js'
import { susunZip } from '../server/platform/xlsx/zip.js'

const contoh = (nama: string) => readFileSync(new URL(`../contoh/${nama}`, import.meta.url))
const csv = (teks: string) => bacaLembar(Buffer.from(teks), 'daftar.csv')
const NIP = '197805022005021003'

t.test('a workbook is read with its row numbers, wherever its heading stands', async (t) => {
  const l = await bacaLembar(contoh('peserta.xlsx'), 'peserta.xlsx')
  t.match(l, { jenis: 'xlsx', lembar: 'Peserta', barisJudul: 3, tidakDipakai: [] })
  t.equal(l.baris.length, 40)
  t.equal(l.baris[0]!.no, 4)
  t.match(l.baris[0]!.sel[l.letak.get('nip')!], /^\d{18}$/)
})

t.test(
  'the kind is told by the content: a CSV named .xlsx and a workbook named .csv are both read',
  async (t) => {
    t.equal((await bacaLembar(Buffer.from(`NIP;NAMA\n${NIP};A\n`), 'a.xlsx')).jenis, 'csv')
    t.equal((await bacaLembar(contoh('peserta.xlsx'), 'a.csv')).jenis, 'xlsx')
  },
)

t.test(
  'CSV comes with any of three separators, any usual encoding, and hints of Excel',
  async (t) => {
    const baris = async (isi: Buffer) =>
      (await bacaLembar(isi, 'a.csv')).baris.map((b) => [b.no, b.sel.join('|')])
    const harap = [[2, `${NIP}|José, S.E.`]]
    for (const s of [';', ',', '\t']) {
      const teks = `NIP${s}NAMA\r\n${NIP}${s}"José, S.E."\r\n`
      t.same(await baris(Buffer.from(teks)), harap, `utf-8 ${s}`)
      t.same(await baris(Buffer.from(`\ufeff${teks}`)), harap, `bom ${s}`)
      t.same(await baris(Buffer.from(teks, 'latin1')), harap, `windows-1252 ${s}`)
      t.same(await baris(Buffer.from(`\ufeff${teks}`, 'utf16le')), harap, `utf-16 ${s}`)
    }
    t.same(await baris(Buffer.from(`sep=,\r\nNIP,NAMA\r\n${NIP},"José, S.E."\r\n`)), harap)
    t.same(
      await baris(Buffer.from(`Daftar, semua; peserta\nNIP;NAMA\n\n${NIP};A\n`)),
      [[4, `${NIP}|A`]],
      'empty rows count',
    )
    t.same(
      await baris(Buffer.from(`NIP;NAMA\n1;2\n${NIP};Jl. "Kutai" 1\n`)),
      [[3, `${NIP}|Jl. "Kutai" 1`]],
      'column numbers go',
    )
  },
)

t.test('headings are known by many names', async (t) => {
  const l = await csv(
    'No.;nip_baru;Nama Lengkap (tanpa gelar);GELAR  BELAKANG;GOL AKHIR ID;GOL AKHIR NAMA;SATKER;PERANGKAT DAERAH;No. HP / WA;' +
      `TGL_LAHIR (dd-mm-yyyy);Agama\n1;${NIP};A;;31;III/a;B;C;08;;X\n`,
  )
  t.same(Object.fromEntries(l.letak), {
    nip: 1,
    nama: 2,
    gelarBelakang: 3,
    golongan: 5,
    unitKerja: 6,
    instansi: 7,
    hp: 8,
    tanggalLahir: 9,
  })
  t.same(l.tidakDipakai, ['GOL AKHIR ID', 'Agama'])
})

t.test('in a workbook numbers, dates and formulas become the text they stand for', async (t) => {
  const isi = await writeXlsxFile(
    [
      ['NIP', 'NAMA', 'NO HP', 'TGL LAHIR', 'GOL'],
      [
        { value: 197805022005021003, type: Number },
        { value: 'A', type: String },
        { value: 81234567890, type: Number },
        { value: new Date('1978-05-02T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        { value: 12, type: Number },
      ],
    ],
    { sheet: 'x' },
  ).toBuffer()
  const {
    baris: [b],
  } = await bacaLembar(isi, 'a.xlsx')
  t.match(b!.sel[0], /^1\.9780502200502\d*E\+17$/, 'the cut NIP is shown as cut')
  t.same(b!.sel.slice(1), ['A', '81234567890', '1978-05-02', '12'])
})

t.test(
  'a sheet as Excel writes it: cut numbers, formulas, errors and cells of no value',
  async (t) => {
    const teks = (r: string, isi: string) => `<c r="${r}" t="inlineStr"><is><t>${isi}</t></is></c>`
    const l = await bacaLembar(
      dengan(
        lembar(
          `<row r="2">${teks('A2', 'NIP')}${teks('B2', 'NAMA')}${teks('C2', 'JABATAN')}${teks('D2', 'HP')}</row>` +
            `<row r="5"><c r="A5"><v>1.9780502200502099E+17</v></c><c r="B5" t="str"><f>A1&amp;"x"</f><v>Budi</v></c>` +
            `<c r="C5" t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c><c r="D5"><v>8.1234567890000000E+10</v></c></row>`,
        ),
      ),
      'a.xlsx',
    )
    t.same(l.baris, [{ no: 5, sel: ['1.97805022005021E+17', 'Budi', '', '81234567890'] }])
  },
)

t.test('the sheet with the heading is taken, not the cover before it', async (t) => {
  const isi = await writeXlsxFile([
    { data: [['Petunjuk pengisian'], ['Isi semua kolom']], sheet: 'Petunjuk' },
    {
      data: [
        ['NIP', 'NAMA'],
        [NIP, 'A'],
      ],
      sheet: 'Isian',
    },
  ]).toBuffer()
  t.match(await bacaLembar(isi, 'a.xlsx'), { lembar: 'Isian', barisJudul: 1 })
})

t.test('what is no list gets one sentence and the right status', async (t) => {
  const zip = (...nama: string[]) => susunZip(new Map(nama.map((n) => [n, Buffer.from('<a/>')])))
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const kasus: [string, Buffer, number, RegExp][] = [
    ['empty', Buffer.alloc(0), 400, /kosong/],
    [
      'DOCX',
      zip('[Content_Types].xml', 'word/document.xml'),
      422,
      /isinya dokumen Word \(\.docx\)/,
    ],
    ['PPTX', zip('ppt/presentation.xml'), 422, /PowerPoint/],
    ['XLSB', zip('xl/workbook.bin'), 422, /xlsb/],
    [
      'ODS',
      susunZip(
        new Map([['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')]]),
      ),
      422,
      /OpenDocument/,
    ],
    ['any ZIP', zip('a.txt'), 422, /tanpa lembar kerja/],
    ['old XLS', ole, 422, /Excel lama \(\.xls\) atau terkunci kata sandi/],
    ['PDF', Buffer.from('%PDF-1.7 ...'), 422, /PDF/],
    ['HTML', Buffer.from('<html><table><tr><td>NIP</td></tr></table></html>'), 422, /halaman web/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 422, /bukan teks/],
    ['a cut workbook', contoh('peserta.xlsx').subarray(0, 3000), 422, /rusak/i],
    [
      'broken sheet',
      susunZip(
        new Map(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'].map((n) => [n, Buffer.from('<')])),
      ),
      422,
      /rusak/i,
    ],
    ['only a heading', Buffer.from('NIP;NAMA\n'), 422, /Tidak ada baris data/],
    ['blank lines', Buffer.from('\n\n;;\n'), 422, /Tidak ada baris data/],
    [
      'open quote',
      Buffer.from(`NIP;NAMA\n${NIP};"tidak ditutup\n`),
      422,
      /tanda kutip tidak berpasangan/,
    ],
    ['too big', Buffer.alloc(11 * 2 ** 20, 65), 413, /melebihi batas 10 MB/],
    [
      'too many rows',
      Buffer.from('NIP;NAMA\n' + '1;a\n'.repeat(20_100)),
      413,
      /lebih panjang dari 20000/,
    ],
    [
      'too many columns',
      Buffer.from(`NIP;NAMA${';x'.repeat(300)}\n1;a\n`),
      413,
      /lebih lebar dari 256/,
    ],
  ]
  for (const [nama, isi, status, pola] of kasus) {
    await t.rejects(bacaLembar(isi, 'daftar.xlsx'), { name: 'Galat', status, message: pola }, nama)
  }
})

t.test('a hostile workbook is refused before it can grow', async (t) => {
  const jauh = (r: string, c: string) =>
    lembar(`<row r="${r}"><c r="${c}${r}" t="inlineStr"><is><t>x</t></is></c></row>`)
  await t.rejects(
    bacaLembar(dengan(jauh('1048576', 'A')), 'a.xlsx'),
    { message: /Daftar lebih/ },
    'a cell in the last row',
  )
  await t.rejects(
    bacaLembar(dengan(jauh('1', 'XFD')), 'a.xlsx'),
    { message: /Daftar lebih/ },
    'a cell in the last column',
  )
  const bom = dengan(`${lembar('')}${' '.repeat(66 * 2 ** 20)}`)
  t.ok(bom.length < 200_000, 'a small file')
  await t.rejects(bacaLembar(bom, 'a.xlsx'), {
    message: /Isi berkas setelah dibuka melebihi batas/,
  })
  const kosong = lembar(
    `<row r="1"><c r="A1" t="inlineStr"><is><t>NIP</t></is></c><c r="B1" t="inlineStr"><is><t>NAMA</t></is></c><c r="XFD1" s="1"/></row>` +
      `<row r="2"><c r="A2" t="inlineStr"><is><t>${NIP}</t></is></c><c r="B2" t="s"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`,
  )
  t.same(
    (await bacaLembar(dengan(kosong), 'a.xlsx')).baris,
    [{ no: 2, sel: [NIP, ''] }],
    'empty styled cells are harmless',
  )
})

t.test('the template sheet can be filled in and read back as it is', async (t) => {
  const isi = await contohLembar()
  const l = await bacaLembar(isi, 'contoh.xlsx')
  t.equal(l.letak.size, 15)
  t.same(l.tidakDipakai, [])
  const xml = new PizZip(isi).file('xl/styles.xml')!.asText()
  t.match(xml, /numFmtId="49"|formatCode="@"/, 'the format Text is set')
})

// A workbook that is well-formed but for the sheet given.
function dengan(sheet: string): Buffer {
  const zip = new PizZip(contoh('peserta.xlsx'))
  zip.file('xl/worksheets/sheet1.xml', sheet)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function lembar(sel: string): string {
  const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return `<worksheet xmlns="${ns}"><sheetData>${sel}</sheetData></worksheet>`
}
