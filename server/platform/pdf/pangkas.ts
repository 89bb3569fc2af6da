import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** Kinds of resource that a page calls by name; whatever else stands there (ProcSet) is kept. */
const BERNAMA = new Set(
  ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties'].map((n) =>
    PDFName.of(n),
  ),
)
const FLATE = PDFName.of('FlateDecode')

/**
 * Only those resources the drawing instructions call. LibreOffice gives all pages of a document one
 * common list, so a page cut out as it is would carry the pictures of everybody else's.
 */
export function pangkas(konteks: PDFContext, isi: PDFObject | undefined, daya: PDFDict): PDFDict {
  const dipanggil = namaDalam(instruksi(konteks, isi))
  const hasil = PDFDict.withContext(konteks)
  for (const [jenis, nilai] of daya.entries()) {
    const daftar = konteks.lookup(nilai)
    if (!BERNAMA.has(jenis) || !(daftar instanceof PDFDict)) {
      hasil.set(jenis, nilai)
      continue
    }
    const sisa = PDFDict.withContext(konteks)
    for (const [nama, isi] of daftar.entries()) if (dipanggil.has(nama)) sisa.set(nama, isi)
    if (sisa.keys().length > 0) hasil.set(jenis, sisa)
  }
  return hasil
}

/** The drawing instructions of a page or form as text, one byte a character. */
function instruksi(konteks: PDFContext, isi: PDFObject | undefined): string {
  const o = isi && konteks.lookup(isi)
  if (o instanceof PDFArray)
    return o
      .asArray()
      .map((bagian) => instruksi(konteks, bagian))
      .join('\n')
  return o instanceof PDFRawStream ? Buffer.from(uraikan(o)).toString('latin1') : ''
}

function uraikan(aliran: PDFRawStream): Uint8Array {
  const saring = aliran.dict.lookup(PDFName.of('Filter'))
  // The common case by the C library: the general decoder is ten times slower.
  if (saring === FLATE && !aliran.dict.has(PDFName.of('DecodeParms')))
    return inflateSync(aliran.contents)
  return saring ? decodePDFRawStream(aliran).decode() : aliran.contents
}

/** Names outside texts: what stands in brackets is printed, not called. */
function namaDalam(teks: string): Set<PDFName> {
  const nama = new Set<PDFName>()
  for (const m of teks.matchAll(/\((?:\\[\s\S]|[^\\()])*\)|\/([^\s()<>[\]{}/%]+)/g))
    if (m[1]) nama.add(PDFName.of(m[1]))
  return nama
}
