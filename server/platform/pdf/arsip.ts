import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString, PDFName, type PDFContext } from '@cantoo/pdf-lib'
import { panjangLangsung } from './panjang.js'
import { Penyalin } from './salin.js'

/** What makes a PDF/A one, and how it is read; the tree of tags and of bookmarks stays behind. */
const KATALOG = ['OutputIntents', 'Metadata', 'Lang', 'ViewerPreferences']

/** Opens a PDF to take pages from it. Throws when it cannot be read. */
export const bukaPdf = (pdf: Buffer): Promise<PDFDocument> =>
  PDFDocument.load(panjangLangsung(pdf), { updateMetadata: false })

export const pdfBaru = (): Promise<PDFDocument> => PDFDocument.create({ updateMetadata: false })

/**
 * Carries over the marks of PDF/A (ISO 19005-2, 6.1.3, 6.2.3 and 6.6): colour profile, metadata with
 * the same facts as the information dictionary, and a file identifier of its own.
 */
export function tandaiArsip(
  asal: PDFDocument,
  hasil: PDFDocument,
  salin: Penyalin,
  ke: string,
): void {
  for (const nama of KATALOG) {
    const nilai = asal.catalog.get(PDFName.of(nama))
    if (nilai) hasil.catalog.set(PDFName.of(nama), salin.salin(nilai))
  }
  const info = asal.context.trailerInfo.Info
  if (info) hasil.context.trailerInfo.Info = salin.salin(info)
  beriSidik(hasil.context, `${asal.context.trailerInfo.ID?.toString() ?? ''} ${ke}`)
}

/** Same source, same identifier: the bytes of a part depend on nothing else. */
function beriSidik(konteks: PDFContext, dari: string): void {
  const sidik = PDFHexString.of(createHash('sha256').update(dari).digest('hex').slice(0, 32))
  konteks.trailerInfo.ID = konteks.obj([sidik, sidik])
}

/** Without object streams: signing appends to the file, and the oldest reader can follow it. */
export async function tulisPdf(d: PDFDocument): Promise<Buffer> {
  const isi = await d.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
  return Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength)
}
