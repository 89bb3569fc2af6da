import { existsSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { Aliran, Nama, teksDari, type Nilai, type Rujukan } from './nilai.js'
import { gambarKotak, type Penambah, type Tempat } from './tempat.js'
import { bacaTtf, potongTtf, type Ttf } from './ttf.js'

/** Where Debian and its likes put them; both come with the packages that make the PDF files. */
const BERKAS = [
  '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  '/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
]
const TEPI = 4
const TERBESAR = 10
/** Distance of lines, in sizes of the letter. */
const SPASI = 1.25

let terbaca: Ttf | null | undefined

function huruf(): Ttf | null {
  if (terbaca === undefined) {
    const jalur = BERKAS.find((b) => existsSync(b))
    terbaca = jalur ? bacaTtf(readFileSync(jalur)) : null
  }
  return terbaca
}

/**
 * The appearance of a visible signature: a thin frame with these lines in it, as large as fits, in a
 * font that is embedded (PDF/A demands it). Without lines, or on a machine without the fonts,
 * nothing is drawn: what is seen is then what the letter itself printed there.
 */
export function gambarTanda(t: Penambah, tempat: Tempat, baris: readonly string[]): Rujukan {
  const { lebar, tinggi } = tempat
  const f = baris.length > 0 ? huruf() : null
  if (!f) return t.baru(gambarKotak(lebar, tinggi, ''))
  // What the font cannot draw becomes a question mark: PDF/A allows no empty glyph.
  const aksaraBaris = baris.map((b) => [...b].map((c) => (f.glif(c.codePointAt(0)!) ? c : '?')))
  const glif = aksaraBaris.map((b) => b.map((c) => f.glif(c.codePointAt(0)!)))
  const panjang = glif.map((g) => g.reduce((n, x) => n + f.lebar(x), 0) / f.em)
  const ukuran = Math.min(
    TERBESAR,
    (tinggi - 2 * TEPI) / (baris.length * SPASI),
    (lebar - 2 * TEPI) / Math.max(...panjang, 1),
  )
  const tulis = glif.map((g, i) => {
    const y = tinggi - TEPI - ukuran * (SPASI * i + 1)
    const heksa = g.map((x) => x.toString(16).padStart(4, '0')).join('')
    return `1 0 0 1 ${TEPI} ${y.toFixed(2)} Tm <${heksa}> Tj`
  })
  const isi = [
    `q 0.5 G 0.5 w 0.25 0.25 ${lebar - 0.5} ${tinggi - 0.5} re S Q`,
    `BT 0 g /F ${ukuran.toFixed(2)} Tf ${tulis.join(' ')} ET`,
  ]
  const aksara = new Map(aksaraBaris.flatMap((b, i) => b.map((c, k) => [glif[i]![k]!, c] as const)))
  const sumber = new Map([['Font', new Map([['F', hurufPdf(t, f, aksara)]])]])
  return t.baru(gambarKotak(lebar, tinggi, isi.join('\n'), sumber))
}

const NAMA = new Nama('PARAFT+ParafSans')

/** The font with just these glyphs, as a composite font numbered by glyph (9.7). */
function hurufPdf(t: Penambah, f: Ttf, aksara: ReadonlyMap<number, string>): Rujukan {
  const urut = [...aksara.keys()].sort((a, b) => a - b)
  const seribu = (n: number): number => Math.round((n * 1000) / f.em)
  const susunan = kamus({
    Registry: teksDari('Adobe'),
    Ordering: teksDari('Identity'),
    Supplement: 0,
  })
  const cid = kamus({
    Type: new Nama('Font'),
    Subtype: new Nama('CIDFontType2'),
    BaseFont: NAMA,
    CIDSystemInfo: susunan,
    CIDToGIDMap: new Nama('Identity'),
    FontDescriptor: t.baru(pemeri(t, f, urut)),
    W: urut.flatMap((g) => [g, [seribu(f.lebar(g))]]),
  })
  const huruf = kamus({
    Type: new Nama('Font'),
    Subtype: new Nama('Type0'),
    BaseFont: NAMA,
    Encoding: new Nama('Identity-H'),
    DescendantFonts: [t.baru(cid)],
    ToUnicode: t.baru(new Aliran(new Map(), keUnicode(aksara))),
  })
  return t.baru(huruf)
}

function pemeri(t: Penambah, f: Ttf, glif: readonly number[]): Nilai {
  const seribu = (n: number): number => Math.round((n * 1000) / f.em)
  const [head, hhea] = [f.tabel.get('head')!, f.tabel.get('hhea')!]
  const isi = potongTtf(f, glif)
  const saring = kamus({ Filter: new Nama('FlateDecode'), Length1: isi.length })
  return kamus({
    Type: new Nama('FontDescriptor'),
    FontName: NAMA,
    Flags: 4,
    FontBBox: [36, 38, 40, 42].map((di) => seribu(head.readInt16BE(di))),
    ItalicAngle: 0,
    Ascent: seribu(hhea.readInt16BE(4)),
    Descent: seribu(hhea.readInt16BE(6)),
    // Of Liberation Sans; readers use them only when they must guess a font.
    CapHeight: 716,
    StemV: 80,
    FontFile2: t.baru(new Aliran(saring, deflateSync(isi))),
  })
}

const kamus = (isi: Record<string, Nilai>): Map<string, Nilai> => new Map(Object.entries(isi))

/** So that the words can be searched and copied. */
function keUnicode(aksara: ReadonlyMap<number, string>): Buffer {
  const heksa = (n: number): string => n.toString(16).padStart(4, '0')
  const butir = [...aksara].map(
    ([g, c]) =>
      `<${heksa(g)}> <${[...Buffer.from(c, 'utf16le').swap16()].map((b) => b.toString(16).padStart(2, '0')).join('')}>`,
  )
  const bagian: string[] = []
  // At most a hundred entries may stand in one list.
  for (let i = 0; i < butir.length; i += 100) {
    const potong = butir.slice(i, i + 100)
    bagian.push(`${potong.length} beginbfchar\n${potong.join('\n')}\nendbfchar`)
  }
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${bagian.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`,
  )
}
