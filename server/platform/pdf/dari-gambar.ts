import { degrees } from '@cantoo/pdf-lib'
import { pdfBaru, tulisPdf } from './arsip.js'

/** A4 in points. */
const A4 = [595.28, 841.89] as const

/** Turns of the camera by its EXIF mark, clockwise; the mirrored ones no camera writes. */
const PUTAR: Record<number, number> = { 3: 180, 6: 90, 8: 270 }

/** A photo or scan on a page of A4, as large as it goes. Throws when it cannot be read. */
export async function gambarKePdf(isi: Buffer, mime: 'image/jpeg' | 'image/png'): Promise<Buffer> {
  const hasil = await pdfBaru()
  const gambar = mime === 'image/jpeg' ? await hasil.embedJpg(isi) : await hasil.embedPng(isi)
  const [pendek, panjang] = A4
  const [lebar, tinggi] = gambar.width > gambar.height ? [panjang, pendek] : [pendek, panjang]
  const h = hasil.addPage([lebar, tinggi])
  const kali = Math.min(lebar / gambar.width, tinggi / gambar.height)
  const [w, t] = [gambar.width * kali, gambar.height * kali]
  h.drawImage(gambar, { x: (lebar - w) / 2, y: (tinggi - t) / 2, width: w, height: t })
  if (mime === 'image/jpeg') h.setRotation(degrees(PUTAR[arahJpeg(isi)] ?? 0))
  return tulisPdf(hasil)
}

/** The orientation in the EXIF of a JPEG (tag 0x0112), 1 where it says nothing. */
export function arahJpeg(isi: Buffer): number {
  const exif = isi.subarray(0, 64 * 1024).indexOf('Exif\0\0', 0, 'latin1')
  if (exif < 0) return 1
  const tiff = isi.subarray(exif + 6)
  if (tiff.length < 14) return 1
  const kecil = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (i: number): number => (kecil ? tiff.readUInt16LE(i) : tiff.readUInt16BE(i))
  const awal = kecil ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (awal + 2 > tiff.length) return 1
  const jumlah = u16(awal)
  for (let n = 0; n < jumlah; n++) {
    const i = awal + 2 + n * 12
    if (i + 12 > tiff.length) return 1
    if (u16(i) === 0x0112) return u16(i + 8)
  }
  return 1
}
