import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** Named places of a PDF: name -> page, counted from 0. Both the old dictionary and the newer tree. */
export function tujuanPdf(d: PDFDocument): Map<string, number> {
  const halaman = new Map(d.getPages().map((h, i) => [h.ref, i]))
  const hasil = new Map<string, number>()
  const catat = (nama: string, tujuan: PDFObject | undefined): void => {
    const isi = tujuan instanceof PDFDict ? tujuan.lookup(PDFName.of('D')) : tujuan
    const ref = isi instanceof PDFArray ? isi.get(0) : undefined
    const ke = ref instanceof PDFRef ? halaman.get(ref) : undefined
    if (ke !== undefined) hasil.set(nama, ke)
  }
  const lama = d.catalog.lookup(PDFName.of('Dests'))
  if (lama instanceof PDFDict)
    for (const [nama] of lama.entries()) catat(nama.decodeText(), lama.lookup(nama))
  const nama = d.catalog.lookup(PDFName.of('Names'))
  const pohon = nama instanceof PDFDict ? nama.lookup(PDFName.of('Dests')) : undefined
  if (pohon instanceof PDFDict) telusuri(pohon, catat, 0)
  return hasil
}

/** A name tree; deeper than any real one means it runs in a circle. */
const TERDALAM = 30

function telusuri(
  simpul: PDFDict,
  catat: (nama: string, tujuan: PDFObject | undefined) => void,
  dalam: number,
): void {
  const isi = simpul.lookup(PDFName.of('Names'))
  if (isi instanceof PDFArray)
    for (let i = 0; i + 1 < isi.size(); i += 2) {
      const nama = isi.lookup(i)
      if (nama instanceof PDFString || nama instanceof PDFHexString)
        catat(nama.decodeText(), isi.lookup(i + 1))
    }
  const anak = simpul.lookup(PDFName.of('Kids'))
  if (!(anak instanceof PDFArray) || dalam > TERDALAM) return
  for (let i = 0; i < anak.size(); i++) {
    const a = anak.lookup(i)
    if (a instanceof PDFDict) telusuri(a, catat, dalam + 1)
  }
}
