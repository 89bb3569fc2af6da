import { StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import { pdfBaru, tulisPdf } from './arsip.js'

/** Wide and high in millimetres (ISO 269, and the cabinet envelope of our shops), as they go into the printer. */
export const UKURAN_AMPLOP = {
  dl: [220, 110],
  kabinet: [230, 110],
  c5: [229, 162],
  c4: [324, 229],
} as const
export type UkuranAmplop = keyof typeof UKURAN_AMPLOP

export interface Amplop {
  /** Lines of the sender at the top left; the first one bold. */
  pengirim: readonly string[]
  /** Under them, e.g. the number of the letter. */
  nomor: string
  /** Lines of the addressee, low on the right half. */
  tujuan: readonly string[]
}

const MM = 72 / 25.4
const TEPI = 12 * MM

/** One envelope a page, in the order given. */
export async function susunAmplop(
  ukuran: keyof typeof UKURAN_AMPLOP,
  amplop: readonly Amplop[],
): Promise<Buffer> {
  const hasil = await pdfBaru()
  const biasa = await hasil.embedFont(StandardFonts.Helvetica)
  const tebal = await hasil.embedFont(StandardFonts.HelveticaBold)
  const [lebar, tinggi] = UKURAN_AMPLOP[ukuran].map((n) => n * MM) as [number, number]
  for (const a of amplop) {
    const h = hasil.addPage([lebar, tinggi])
    const [judul = '', ...sisa] = a.pengirim
    const setengah = lebar * 0.55
    let y = tinggi - TEPI - 9
    y = tulis(h, tebal, 9, [judul], { x: TEPI, y, lebar: setengah })
    y = tulis(h, biasa, 8, sisa, { x: TEPI, y, lebar: setengah })
    tulis(h, biasa, 9, [a.nomor && `Nomor: ${a.nomor}`], { x: TEPI, y: y - 6, lebar: setengah })
    const kotak = { x: lebar * 0.45, y: tinggi * 0.46, lebar: lebar * 0.55 - TEPI }
    tulis(h, biasa, 12, a.tujuan, kotak)
  }
  return tulisPdf(hasil)
}

interface Kotak {
  x: number
  y: number
  lebar: number
}

/** Writes lines downwards, broken at words where they are too long; answers where the next would stand. */
function tulis(
  h: PDFPage,
  huruf: PDFFont,
  ukuran: number,
  baris: readonly string[],
  { x, y, lebar }: Kotak,
): number {
  let kini = y
  for (const b of baris.filter(Boolean).flatMap((b) => patahkan(latin(b), huruf, ukuran, lebar))) {
    h.drawText(b, { x, y: kini, size: ukuran, font: huruf })
    kini -= ukuran * 1.3
  }
  return kini
}

function patahkan(teks: string, huruf: PDFFont, ukuran: number, lebar: number): string[] {
  const hasil: string[] = []
  for (const kata of teks.split(/\s+/)) {
    const akhir = hasil.at(-1)
    const lebih = akhir === undefined ? kata : `${akhir} ${kata}`
    if (akhir !== undefined && huruf.widthOfTextAtSize(lebih, ukuran) <= lebar)
      hasil[hasil.length - 1] = lebih
    else hasil.push(kata)
  }
  return hasil
}

/** The letters every printer has; names of our offices need no others. */
const latin = (teks: string): string =>
  teks
    .normalize('NFKD')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[^\n\x20-\x7e]/g, '')
