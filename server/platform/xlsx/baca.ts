import readXlsxFile from 'read-excel-file/node'
import { errors } from '../../errors.js'
import { bongkarZip } from '../docx/jaga-zip.js'
import { BARIS_MAKS, KOLOM_MAKS } from './batas.js'
import type { Tabel } from './tabel.js'
import { tolakSelainXlsx } from './kenali.js'
import { teksAngka } from './sel.js'
import { susunZip } from './zip.js'

/** Numbers stay text: 18 digits do not survive as a number, and zeros in front matter. */
class Angka {
  readonly angka: string

  constructor(angka: string) {
    this.angka = angka
  }
}

// Pictures, links to other books and the like are left behind unread.
const POKOK =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/[^/]+\.xml)$/
const LEMBAR = /^xl\/worksheets\/[^/]+\.xml$/

/** All sheets of a workbook. Throws Galat for what is none, is damaged, or unpacks without measure. */
export async function bacaXlsx(isi: Buffer, harap: string): Promise<Tabel[]> {
  const bagian = await bongkarZip(isi)
  tolakSelainXlsx(bagian, harap)
  const bersih = new Map<string, Buffer>()
  for (const [nama, data] of bagian) {
    if (LEMBAR.test(nama)) bersih.set(nama, periksaSel(data))
    else if (POKOK.test(nama)) bersih.set(nama, data)
  }
  // The reader walks the archive by another path than the guard did; a fresh archive of the
  // checked parts leaves it nothing else to find.
  const lembar = await readXlsxFile<Angka>(susunZip(bersih), {
    parseNumber: (teks) => new Angka(teks),
    trim: false,
  }).catch((sebab: unknown) => {
    throw errors.BERKAS_RUSAK({ bagian: `lembar Excel: ${(sebab as Error).message}` })
  })
  return lembar.map(({ sheet, data }) => ({
    nama: sheet,
    baris: data.map((baris) => baris.map((nilai) => keSel(nilai as unknown))),
  }))
}

function keSel(nilai: unknown): string {
  if (nilai === null || nilai === undefined) return ''
  if (nilai instanceof Angka) return teksAngka(nilai.angka)
  if (nilai instanceof Date) return nilai.toISOString().slice(0, 10)
  return String(nilai)
}

/**
 * The reader fills every gap up to the last cell, so one stray cell at XFD1048576 would cost
 * gigabytes. Empty styled cells are taken out first: they are legal and many programs write them.
 */
function periksaSel(data: Buffer): Buffer {
  const xml = data.toString('utf8').replace(/<(?:\w+:)?c\b[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g, '')
  for (const [, kolom, baris] of xml.matchAll(/<(?:\w+:)?c\b[^<>]*?\sr="([A-Z]+)(\d+)"/g)) {
    if (Number(baris) > BARIS_MAKS + 20) throw errors.DAFTAR_TERLALU_PANJANG({ batas: BARIS_MAKS })
    if (nomorKolom(kolom!) > KOLOM_MAKS) throw errors.DAFTAR_TERLALU_LEBAR({ batas: KOLOM_MAKS })
  }
  return Buffer.from(xml)
}

function nomorKolom(huruf: string): number {
  return [...huruf].reduce((n, h) => n * 26 + h.charCodeAt(0) - 64, 0)
}
