import { PDFDict, PDFName, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { pangkas } from './pangkas.js'
import type { Penyalin } from './salin.js'

/** What a page keeps: what is drawn and how large. Links and tags lead into other pages. */
const KUNCI = ['Type', 'Contents', 'Group', 'UserUnit']
/** These a page may also have from the branch of the tree it hangs on. */
const WARISAN = ['MediaBox', 'CropBox', 'Rotate', 'BleedBox', 'TrimBox', 'ArtBox']

/** Adds a page of `asal` to `hasil`, with only the resources it draws with. */
export function pindahHalaman(
  asal: PDFDocument,
  halaman: PDFPage,
  hasil: PDFDocument,
  salin: Penyalin,
): PDFDict {
  const daun = PDFDict.withContext(hasil.context)
  for (const nama of [...KUNCI, ...WARISAN]) {
    const kunci = PDFName.of(nama)
    const nilai = WARISAN.includes(nama)
      ? halaman.node.getInheritableAttribute(kunci)
      : halaman.node.get(kunci)
    if (nilai) daun.set(kunci, salin.salin(nilai))
  }
  const daya = asal.context.lookup(halaman.node.getInheritableAttribute(PDFName.of('Resources')))
  if (daya instanceof PDFDict) {
    const isi = halaman.node.get(PDFName.of('Contents'))
    daun.set(PDFName.of('Resources'), salin.salin(pangkas(asal.context, isi, daya)))
  }
  sambung(hasil, daun)
  return daun
}

/** Hangs a page on the (single) branch of the tree, by hand: the library only adds its own pages. */
export function sambung(hasil: PDFDocument, daun: PDFDict): void {
  const rujukan = hasil.context.register(daun)
  const induk = hasil.catalog.get(PDFName.of('Pages'))!
  daun.set(PDFName.of('Parent'), induk)
  const pohon = hasil.catalog.Pages()
  pohon.Kids().push(rujukan)
  pohon.set(PDFName.of('Count'), hasil.context.obj(pohon.Kids().size()))
}
