import { setImmediate as jeda } from 'node:timers/promises'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { bukaPdf, pdfBaru, tandaiArsip, tulisPdf } from './arsip.js'
import { pindahHalaman } from './halaman.js'
import { Penyalin } from './salin.js'
import { tujuanPdf } from './tujuan.js'

/**
 * Cuts a PDF into parts. `halaman`: pages per part, or the number of the first page of each part
 * (counted from 0, rising, the first 0). No part holds a picture, font or text of another one, and
 * each keeps the marks of PDF/A. Throws RangeError when the pages do not divide so.
 */
export async function pisahPdf(
  pdf: Buffer,
  halaman: number | readonly number[],
): Promise<Buffer[]> {
  const asal = await bukaPdf(pdf)
  return potong(asal, awalBagian(asal.getPageCount(), halaman))
}

/**
 * The same at named places: each name begins a part, in this order. Throws RangeError when one is
 * missing, out of order or on the page of another.
 */
export async function pisahTujuan(pdf: Buffer, nama: readonly string[]): Promise<Buffer[]> {
  const asal = await bukaPdf(pdf)
  const letak = tujuanPdf(asal)
  const awal = nama.map((n) => letak.get(n) ?? -1)
  return potong(asal, awalBagian(asal.getPageCount(), awal))
}

async function potong(asal: PDFDocument, awal: readonly number[]): Promise<Buffer[]> {
  const semua = asal.getPages()
  const hasil: Buffer[] = []
  for (const [i, dari] of awal.entries()) {
    const bagian = await pdfBaru()
    const salin = new Penyalin(asal.context, bagian.context)
    for (const h of semua.slice(dari, awal[i + 1])) pindahHalaman(asal, h, bagian, salin)
    tandaiArsip(asal, bagian, salin, String(i))
    hasil.push(await tulisPdf(bagian))
    await jeda() // others are served between two parts
  }
  return hasil
}

function awalBagian(jumlah: number, halaman: number | readonly number[]): readonly number[] {
  if (typeof halaman !== 'number') {
    const naik = halaman.every((h, i) => (i === 0 ? h === 0 : h > halaman[i - 1]!) && h < jumlah)
    if (halaman.length === 0 || !naik) throw new RangeError('batas halaman tidak berurutan')
    return halaman
  }
  if (halaman < 1 || jumlah % halaman !== 0)
    throw new RangeError(`${jumlah} halaman tidak terbagi rata menjadi bagian ${halaman} halaman`)
  return Array.from({ length: jumlah / halaman }, (_, i) => i * halaman)
}
