import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import type { Penyalin } from './salin.js'

/** Bits of /F (ISO 32000-1, table 165): hidden and not for viewing. */
const TERSEMBUNYI = 2 | 32
type Kotak = [x: number, y: number, lebar: number, tinggi: number]

/**
 * Draws the fields of a page (a signature with its seal) as part of the page: a copy for paper keeps
 * how a signature looks without pretending to be signed.
 */
export function ratakan(
  asal: PDFDocument,
  halaman: PDFPage,
  hasil: PDFDocument,
  daun: PDFDict,
  salin: Penyalin,
): void {
  const lukisan: string[] = []
  for (const catatan of halaman.node.Annots()?.asArray() ?? []) {
    const a = asal.context.lookup(catatan)
    const rupa = a instanceof PDFDict ? rupaKolom(a) : null
    if (!rupa) continue
    const nama = PDFName.of(`ParafRupa${lukisan.length}`)
    kamusXObjek(hasil, daun).set(nama, salin.salin(rupa.rujukan))
    lukisan.push(`q ${rupa.letak} cm ${nama.toString()} Do Q`)
  }
  if (lukisan.length > 0) tambahIsi(hasil, daun, lukisan.join('\n'))
}

/** The appearance of a visible field, and the matrix that puts it in its place; null if it has none. */
function rupaKolom(a: PDFDict): { rujukan: PDFObject; letak: string } | null {
  if (a.lookup(PDFName.of('Subtype')) !== PDFName.of('Widget')) return null
  const bendera = a.lookup(PDFName.of('F'))
  if (bendera instanceof PDFNumber && bendera.asNumber() & TERSEMBUNYI) return null
  const ap = a.lookup(PDFName.of('AP'))
  const rujukan = ap instanceof PDFDict ? ap.get(PDFName.of('N')) : undefined
  const isi = ap instanceof PDFDict ? ap.lookup(PDFName.of('N')) : undefined
  const kotak = bacaKotak(a.lookup(PDFName.of('Rect')))
  if (!(rujukan instanceof PDFRef) || !(isi instanceof PDFRawStream) || !kotak) return null
  const bingkai = bacaKotak(isi.dict.lookup(PDFName.of('BBox'))) ?? [0, 0, 1, 1]
  if (kotak[2] === 0 || kotak[3] === 0 || bingkai[2] === 0 || bingkai[3] === 0) return null
  const [sx, sy] = [kotak[2] / bingkai[2], kotak[3] / bingkai[3]]
  return {
    rujukan,
    letak: [sx, 0, 0, sy, kotak[0] - bingkai[0] * sx, kotak[1] - bingkai[1] * sy]
      .map((n) => n.toFixed(5))
      .join(' '),
  }
}

function bacaKotak(o: PDFObject | undefined): Kotak | null {
  if (!(o instanceof PDFArray) || o.size() !== 4) return null
  const n = o.asArray().map((x) => (x instanceof PDFNumber ? x.asNumber() : NaN))
  if (n.some(Number.isNaN)) return null
  const [a, b, c, d] = n as [number, number, number, number]
  return [Math.min(a, c), Math.min(b, d), Math.abs(c - a), Math.abs(d - b)]
}

/** The pictures of one page alone: shared with another page, they would be drawn there as well. */
function kamusXObjek(hasil: PDFDocument, daun: PDFDict): PDFDict {
  const [DAYA, GAMBAR] = [PDFName.of('Resources'), PDFName.of('XObject')]
  let daya = daun.lookup(DAYA)
  if (!(daya instanceof PDFDict)) daya = PDFDict.withContext(hasil.context)
  daun.set(DAYA, daya)
  const gambar = (daya as PDFDict).lookup(GAMBAR)
  if (gambar instanceof PDFDict) return gambar
  const baru = PDFDict.withContext(hasil.context)
  ;(daya as PDFDict).set(GAMBAR, baru)
  return baru
}

/** After what stands there, which is bracketed so that its last settings do not bend the field. */
function tambahIsi(hasil: PDFDocument, daun: PDFDict, lukisan: string): void {
  const KUNCI = PDFName.of('Contents')
  const lama = daun.lookup(KUNCI)
  const bagian = lama instanceof PDFArray ? lama.asArray() : [daun.get(KUNCI)!].filter(Boolean)
  const aliran = (isi: string) => hasil.context.register(hasil.context.stream(isi))
  daun.set(KUNCI, hasil.context.obj([aliran('q'), ...bagian, aliran(`Q\n${lukisan}`)]))
}
