import t from 'tap'
import { hurufDari, padanan } from '../server/platform/docx/huruf.js'
import { BATAS_RENDER, renderTerjaga, uraiTerjaga } from '../server/platform/docx/render-terjaga.js'
import { renderDocx } from '../server/platform/docx/render.js'
import { alinea, docx } from './docx-contoh.js'

const ulang = (tag: string, isi: string): string =>
  alinea(`[[#${tag}]]`) + isi + alinea(`[[/${tag}]]`)
const semua = (n: number) => Array.from({ length: n }, () => ({}))

t.test('beside the server a template gives the very same bytes', async (t) => {
  const templat = docx(ulang('a', alinea('[[n]]')))
  const data = { a: [{ n: 'satu' }, { n: 'dua' }] }
  t.ok((await renderTerjaga(templat, data)).equals(renderDocx(templat, data)))
  await t.rejects(renderTerjaga(templat, {}), { name: 'GalatTemplat', message: /\[\[a\]\]/ })
})

t.test('a template that takes too long is stopped, and the next one is served', async (t) => {
  const bersarang = docx(ulang('a', ulang('b', ulang('c', alinea('x')))))
  const rakus = { a: semua(500), b: semua(500), c: semua(500) }
  const mulai = process.hrtime.bigint()
  // The first one is stopped; those behind it wait their turn and are not touched by it.
  const [satu, dua] = await Promise.allSettled([
    renderTerjaga(bersarang, rakus, {}, 300),
    renderTerjaga(docx(alinea('[[n]]')), { n: 'halo' }),
  ])
  t.match(satu, { status: 'rejected', reason: { kode: 'TEMPLAT_TERLALU_BERAT', status: 422 } })
  t.match(dua, { status: 'fulfilled' })
  // All rounds of the greedy one would take hours; this says only that they were not made.
  t.ok(Number(process.hrtime.bigint() - mulai) / 1e9 < 60)
})

t.test('hostile templates are answered in time and the server goes on meanwhile', async (t) => {
  const kasus: Record<string, Buffer> = {
    'fifty megabytes of text': docx(alinea('x').repeat(750_000)),
    'fifty thousand tags': docx(alinea(...Array.from({ length: 50_000 }, (_, i) => `[[t${i}]]`))),
    'loops without end': docx(alinea(...Array.from({ length: 50_000 }, () => '[[#a]]'))),
    'two million brackets': docx(alinea('['.repeat(2e6))),
    'drawings without end': docx(alinea('[[%') + '<w:drawing>'.repeat(100_000)),
  }
  for (const [nama, isi] of Object.entries(kasus)) {
    let terlama = 0
    let akhir = performance.now()
    const denyut = setInterval(() => {
      terlama = Math.max(terlama, performance.now() - akhir)
      akhir = performance.now()
    }, 10)
    await t.rejects(uraiTerjaga(isi, 500), /./, nama)
    clearInterval(denyut)
    t.ok(terlama < 5_000, `${nama}: others waited ${Math.round(terlama)} ms`)
  }
  t.equal(BATAS_RENDER.urai, 1_500)
})

t.test('a picture is judged by its head, before anything is decoded', async (t) => {
  const png = Buffer.alloc(64)
  png.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  const ukuran = (lebar: number, tinggi: number): Buffer => {
    png.writeUInt32BE(lebar, 16)
    png.writeUInt32BE(tinggi, 20)
    return Buffer.from(png)
  }
  const jpeg = Buffer.from('ffd8ffe000040000ffc0001108753075300301220002110103110100', 'hex')
  const dengan = (isi: Buffer | string, nama = 'a.png') =>
    uraiTerjaga(docx(alinea('x'), { bagian: { [`word/media/${nama}`]: isi } }))
  await t.rejects(dengan(ukuran(30_000, 30_000)), { message: /gambar 30000 x 30000 piksel/ })
  await t.rejects(dengan(jpeg, 'a.jpeg'), { message: /gambar 30000 x 30000 piksel/ })
  await t.rejects(dengan('GIF89a and more than that', 'a.gif'), { message: /selain PNG dan JPEG/ })
  await t.rejects(dengan('<svg onload="x"/>', 'a.svg'), { message: /selain PNG dan JPEG/ })
  await t.resolves(dengan(ukuran(2_480, 3_508)), 'a page scanned at 300 dpi')
})

t.test('every fault of a file is named at once', async (t) => {
  await t.rejects(
    uraiTerjaga(
      docx(alinea('x') + '<w:p><w:fldSimple w:instr=" DDEAUTO x "/></w:p>', {
        bagian: { 'word/activeX/a.bin': 'x', 'word/embeddings/b.xlsx': 'x' },
      }),
    ),
    { message: /memuat .*DDEAUTO.*ActiveX.*tersemat/ },
  )
})

t.test(
  'fonts are read from runs, styles and theme, each with the one that stands in',
  async (t) => {
    const isi = docx(
      '<w:p><w:r><w:rPr><w:rFonts w:ascii="Tahoma" w:eastAsia="SimSun"/></w:rPr></w:r></w:p>',
      {
        bagian: {
          'word/styles.xml':
            '<w:styles><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Arial"/></w:styles>',
          'word/theme/theme1.xml':
            '<a:theme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:theme>',
        },
      },
    )
    t.same(hurufDari(isi), ['Arial', 'Calibri', 'Tahoma'])
    t.same(['ARIAL', 'Bookman Old Style', 'Carlito', 'Tahoma'].map(padanan), [
      'Liberation Sans',
      'TeX Gyre Bonum',
      'Carlito',
      undefined,
    ])
  },
)
