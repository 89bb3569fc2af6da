import { PDFDict, PDFName, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { bukaPdf, pdfBaru, tandaiArsip, tulisPdf } from './arsip.js'
import { pindahHalaman, sambung } from './halaman.js'
import { ratakan } from './ratakan.js'
import { Penyalin } from './salin.js'

export interface OpsiGabung {
  /** A blank page after each document with an odd number of pages, so that none prints on another's back. */
  bolakBalik?: boolean
}

/** One PDF of many, in their order, for the printer. Throws RangeError when there are none. */
export async function gabungPdf(pdfs: readonly Buffer[], opsi: OpsiGabung = {}): Promise<Buffer> {
  const g = new PenggabungPdf(opsi)
  for (const pdf of pdfs) await g.tambah(pdf)
  return g.selesai()
}

/**
 * The same, fed one by one: what two documents share (background, logo, colour profile) is kept once,
 * and a document can be let go of after `tambah`. Signatures are printed as they look, and are
 * signatures no more: this copy is for paper.
 */
export class PenggabungPdf {
  readonly #opsi: OpsiGabung
  readonly #kenal = new Map<string, PDFRef>()
  #hasil: PDFDocument | null = null

  constructor(opsi: OpsiGabung = {}) {
    this.#opsi = opsi
  }

  async tambah(pdf: Buffer): Promise<void> {
    const asal = await bukaPdf(pdf)
    const pertama = this.#hasil === null
    const hasil = (this.#hasil ??= await pdfBaru())
    const salin = new Penyalin(asal.context, hasil.context, this.#kenal)
    const daun = asal.getPages().map((h) => {
      const d = pindahHalaman(asal, h, hasil, salin)
      ratakan(asal, h, hasil, d, salin)
      return d
    })
    if (this.#opsi.bolakBalik && daun.length % 2 === 1) sambung(hasil, kosong(hasil, daun.at(-1)!))
    if (pertama) tandaiArsip(asal, hasil, salin, 'gabungan')
  }

  /** The PDF; the object is of no use afterwards. */
  async selesai(): Promise<Buffer> {
    if (!this.#hasil) throw new RangeError('tidak ada PDF untuk digabung')
    return tulisPdf(this.#hasil)
  }
}

/** As large as the page before it, with nothing on it. */
function kosong(hasil: PDFDocument, contoh: PDFDict): PDFDict {
  const daun = PDFDict.withContext(hasil.context)
  for (const nama of ['Type', 'MediaBox', 'Rotate']) {
    const nilai = contoh.get(PDFName.of(nama))
    if (nilai) daun.set(PDFName.of(nama), nilai)
  }
  daun.set(PDFName.of('Resources'), hasil.context.obj({}))
  return daun
}
