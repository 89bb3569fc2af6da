import { crc32, deflateSync } from 'node:zlib'
import { piksel } from '../contoh/piksel.js'

const WARNA = 256

/**
 * The same picture with 256 colours, a third of its size: a page of text has hardly more, and the shades
 * that are left out are replaced by their nearest.
 */
export function kecilkan(png: Buffer): Buffer {
  const [lebar, tinggi] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const isi = piksel(png)
  const saluran = isi.length / (lebar * tinggi)
  const banyak = new Map<number, number>()
  const warna = (n: number): number => isi.readUIntBE(n * saluran, 3)
  for (let n = 0; n < lebar * tinggi; n++) banyak.set(warna(n), (banyak.get(warna(n)) ?? 0) + 1)
  const palet = [...banyak]
    .sort((a, b) => b[1] - a[1])
    .slice(0, WARNA)
    .map(([w]) => w)
  const tempat = new Map<number, number>()
  for (const w of banyak.keys()) tempat.set(w, terdekat(palet, w))
  const baris = Buffer.alloc((lebar + 1) * tinggi)
  for (let y = 0; y < tinggi; y++)
    for (let x = 0; x < lebar; x++)
      baris[y * (lebar + 1) + 1 + x] = tempat.get(warna(y * lebar + x))!
  const kepala = Buffer.from(png.subarray(16, 29))
  // Eight bits a pixel, each the place of its colour in the palette.
  kepala[8] = 8
  kepala[9] = 3
  const daftar = Buffer.alloc(palet.length * 3)
  palet.forEach((w, i) => daftar.writeUIntBE(w, i * 3, 3))
  return Buffer.concat([
    png.subarray(0, 8),
    bagian('IHDR', kepala),
    bagian('PLTE', daftar),
    bagian('IDAT', deflateSync(baris, { level: 9 })),
    bagian('IEND', Buffer.alloc(0)),
  ])
}

function terdekat(palet: readonly number[], warna: number): number {
  let [terbaik, jarak] = [0, Infinity]
  for (const [i, p] of palet.entries()) {
    const d = [16, 8, 0].reduce((j, g) => j + (((p >> g) & 255) - ((warna >> g) & 255)) ** 2, 0)
    if (d < jarak) [terbaik, jarak] = [i, d]
  }
  return terbaik
}

function bagian(nama: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(nama, 'latin1'), isi])
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32BE(isi.length)
  const tanda = Buffer.alloc(4)
  tanda.writeUInt32BE(crc32(badan))
  return Buffer.concat([panjang, badan, tanda])
}
