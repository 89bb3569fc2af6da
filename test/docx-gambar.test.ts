import PizZip from 'pizzip'
import fc from 'fast-check'
import jsQR from 'jsqr'
import t from 'tap'
import { blokNomor, kop, tandaTangan } from '../server/naskah/susun-templat/bagian.js'
import { susunDocx } from '../server/naskah/susun-templat/berkas-docx.js'
import { rIdSlot, slot } from '../server/naskah/susun-templat/slot.js'
import { UKURAN } from '../server/platform/docx/kertas.js'
import { susunPng } from '../server/platform/docx/png.js'
import { gambarQr } from '../server/platform/docx/qr.js'
import { renderDocx, slotDari } from '../server/platform/docx/render.js'
import { ukuranGambar } from '../server/platform/docx/ukuran-gambar.js'
import { inflateSync } from 'node:zlib'
import { alinea, bagianDocx } from './docx-contoh.js'
import { susunPaket } from '../server/platform/docx/paket.js'

const NS =
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const kotak = (lebar: number, tinggi: number): Buffer =>
  susunPng({ lebar, tinggi, palet: ['ffffff', 'ff0000'], warna: (x) => x % 2 })
const lama = kotak(9, 9)

/** A template that shows the pictures of `isi`, all of them the same file, as Word shares them. */
function templat(isi: string, ...rId: string[]): Buffer {
  const relasi = rId
    .map((r) => `<Relationship Id="${r}" Type="${REL}" Target="media/lama.png"/>`)
    .join('')
  const bagian = bagianDocx(isi, {
    relasi,
    kandungan: '<Default Extension="png" ContentType="image/png"/>',
    bagian: { 'word/media/lama.png': lama },
  })
  const dok = String(bagian.get('word/document.xml')).replace('<w:document', `<w:document${NS}`)
  return susunPaket(bagian.set('word/document.xml', dok))
}
const par = (isi: string): string => `<w:p>${isi}</w:p>`
const buka = (docx: Buffer) => {
  const zip = new PizZip(docx)
  return {
    xml: zip.file('word/document.xml')!.asText(),
    relasi: zip.file('word/_rels/document.xml.rels')!.asText(),
    tipe: zip.file('[Content_Types].xml')!.asText(),
    media: Object.keys(zip.files).filter((n) => n.includes('media/')),
    isi: (n: string) => zip.file(n)!.asNodeBuffer(),
  }
}

t.test('a slot gets its picture, in its own proportions, and nobody else does', async (t) => {
  const hiasan = slot('logo', 3, 3).replace('[[%logo]]', 'hiasan')
  const asal = templat(
    par(slot('qr', 2, 2)) + par(slot('logo', 2, 3)) + par(hiasan),
    rIdSlot('qr'),
    rIdSlot('logo'),
  )
  t.same(slotDari(asal), ['qr', 'logo'])
  const [qr, logo] = [gambarQr('https://contoh.go.id/v/x'), kotak(400, 100)]
  const d = buka(renderDocx(asal, {}, { gambar: { qr, logo } }))
  t.equal(d.media.length, 3, 'the shared file stays for the picture that is no slot')
  const baru = d.media.filter((n) => !n.endsWith('lama.png')).map(d.isi)
  t.ok(baru.some((b) => b.equals(qr)) && baru.some((b) => b.equals(logo)))
  t.ok(d.isi('word/media/lama.png').equals(lama), 'never overwritten')
  // A banner of 4 : 1 in a box of 2 x 3 cm is 2 x 0.5 cm, said in both places where Word looks.
  t.equal(d.xml.match(/cx="720000" cy="180000"/g)?.length, 2)
  t.match(d.xml, `r:embed="${rIdSlot('logo')}"`, 'the ornament keeps its own picture')
  t.notMatch(d.relasi, rIdSlot('qr'))
})

t.test('an empty slot leaves neither drawing nor file behind', async (t) => {
  const asal = templat(alinea('[[a]]') + par(slot('qr', 2, 2)), rIdSlot('qr'))
  for (const gambar of [undefined, {}, { qr: undefined }, { lain: lama }]) {
    const d = buka(renderDocx(asal, { a: 'b' }, { gambar }))
    t.notMatch(d.xml, 'w:drawing')
    t.same([d.media, /image/.test(d.relasi)], [[], false])
  }
  const satu = { gambar: { qr: lama } }
  t.ok(renderDocx(asal, { a: 'b' }, satu).equals(renderDocx(asal, { a: 'b' }, satu)))
  t.throws(
    () => renderDocx(asal, { a: 'b' }, { gambar: { qr: Buffer.from('GIF89a') } }),
    RangeError,
  )
})

t.test('text that looks like a slot is text; a JPEG brings its own type along', async (t) => {
  const jpeg = Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffc0000b080020004001011100', 'hex'),
    Buffer.alloc(8),
  ])
  t.same(ukuranGambar(jpeg), { jenis: 'jpeg', lebar: 64, tinggi: 32 })
  const asal = templat(alinea('[[a]]') + par(slot('logo', 2, 2)), rIdSlot('logo'))
  const d = buka(renderDocx(asal, { a: '[[%logo]]' }, { gambar: { logo: jpeg } }))
  t.match(d.xml, '<w:t xml:space="preserve">[[%logo]]</w:t>')
  t.match(d.tipe, 'Extension="jpeg" ContentType="image/jpeg"')
  t.match(d.media, [/\.jpeg$/])
  t.equal(ukuranGambar(Buffer.from('<svg/>')), null)
  t.equal(ukuranGambar(lama.subarray(0, 20)), null)
})

/** Grey values of a PNG of one bit per pixel, as a camera's RGBA. */
function rgba(png: Buffer): { data: Uint8ClampedArray; sisi: number } {
  const sisi = ukuranGambar(png)!.lebar
  const at = png.indexOf('IDAT')
  const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const hasil = new Uint8ClampedArray(sisi * sisi * 4).fill(255)
  const panjang = 1 + Math.ceil(sisi / 8)
  for (let i = 0; i < sisi * sisi; i++) {
    const [x, y] = [i % sisi, Math.floor(i / sisi)]
    const bit = (data[y * panjang + 1 + (x >> 3)]! >> (7 - (x % 8))) & 1
    hasil.fill(bit ? 0 : 255, i * 4, i * 4 + 3)
  }
  return { data: hasil, sisi }
}

t.test('whatever is put into a QR code is read back from its picture', async (t) => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120 }), (teks) => {
      const { data, sisi } = rgba(gambarQr(`https://contoh.go.id/v/${encodeURIComponent(teks)}`))
      return jsQR.default(data, sisi, sisi)?.data.endsWith(encodeURIComponent(teks)) ?? false
    }),
    { numRuns: 25 },
  )
  t.ok(gambarQr('https://contoh.go.id/v/AbCdEfGhIjKlMnOpQrStUv').length < 600, 'bytes')
  t.throws(() => gambarQr('x'.repeat(3000)))
})

const suratPolos = susunDocx({
  judul: 'Uji',
  huruf: 'Arial',
  isi: blokNomor() + tandaTangan(),
  kepalaPertama: kop(),
  kepalaLanjut: par(''),
})
const bagian = (docx: Buffer, nama: string): string =>
  new PizZip(docx).file(`word/${nama}.xml`)!.asText()
const angka = (xml: string, pola: RegExp): number[] =>
  [...xml.matchAll(pola)].map((m) => Number(m[1]))
const UJI = {
  nomor: '1',
  tanggal: '1',
  kota: 'x',
  sifat: 'x',
  lampiran: '-',
  hal: 'x',
  tte: false,
  kop: { pemerintah: 'x', nama: [], baris: [], berlogo: true, garuda: false },
  penandatangan: { atasNama: [], kapasitasJabatan: 'x', nama: 'x', pangkat: '', nip: '' },
}

t.test('whatever the margins, tables fill the text and nothing hangs over the paper', async (t) => {
  const mm = fc.integer({ min: 10, max: 60 })
  fc.assert(
    fc.property(
      fc.record({ atas: mm, kanan: mm, bawah: mm, kiri: mm }),
      fc.constantFrom('A4' as const, 'F4' as const),
      (tepi, kertas) => {
        const docx = renderDocx(suratPolos, UJI, { tata: { kertas, tepi } })
        const teks = UKURAN[kertas][0] - ((tepi.kiri + tepi.kanan) * 1440) / 25.4
        const lebar = [bagian(docx, 'document'), bagian(docx, 'header1')].flatMap((x) =>
          angka(x, /<w:tblW w:w="(\d+)"/g),
        )
        // Widths are rounded to a twip, 1/57 mm.
        return lebar.length === 3 && lebar.every((l) => Math.abs(l - teks) <= 4)
      },
    ),
    { numRuns: 40 },
  )
})

t.test('the office sets type and styles; what the designer set apart stays', async (t) => {
  const gaya = {
    KopNama: { ukuran: 14 },
    KopPemerintah: { ukuran: 10.5 },
    Hal: { tebal: true },
    NamaPenandatangan: { tebal: true, garis: false },
    TidakAda: { tebal: true },
  }
  const tata = { huruf: 'Times New Roman', ukuran: 11, gaya }
  const styles = bagian(renderDocx(suratPolos, UJI, { tata }), 'styles')
  t.match(
    styles,
    /<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" [^>]*\/><w:sz w:val="22"/,
  )
  t.notMatch(styles, 'Arial')
  const satu = (id: string) =>
    new RegExp(`styleId="${id}".*?<w:rPr>(.*?)</w:rPr>`).exec(styles)?.[1]
  t.equal(satu('KopNama'), '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>')
  t.match(satu('KopPemerintah'), '<w:sz w:val="21"/>')
  t.equal(satu('Hal'), '<w:b/><w:bCs/>')
  t.equal(satu('NamaPenandatangan'), '<w:b/><w:bCs/>')
  const kata = bagian(renderDocx(suratPolos, UJI, { tata: {} }), 'styles')
  t.equal(kata, bagian(suratPolos, 'styles'), 'an office that says nothing changes nothing')
})
