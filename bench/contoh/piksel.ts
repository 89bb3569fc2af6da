import { inflateSync } from 'node:zlib'

/** Bytes a pixel by colour type: grey, RGB, RGBA. */
const SALURAN: Record<number, number> = { 0: 1, 2: 3, 6: 4 }

/** The pixels of a PNG as poppler writes it (8 bits a channel, not interlaced); RangeError for others. */
export function piksel(png: Buffer): Buffer {
  const [lebar, tinggi] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const saluran = SALURAN[png[25]!]
  if (png[24] !== 8 || !saluran || png[28] !== 0) throw new RangeError('PNG di luar dugaan')
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const mentah = inflateSync(Buffer.concat(data))
  const panjang = lebar * saluran
  const hasil = Buffer.alloc(panjang * tinggi)
  for (let y = 0; y < tinggi; y++) {
    const saring = mentah[y * (panjang + 1)]!
    for (let i = 0; i < panjang; i++) {
      const di = y * panjang + i
      const kiri = i >= saluran ? hasil[di - saluran]! : 0
      const atas = y > 0 ? hasil[di - panjang]! : 0
      const sudut = y > 0 && i >= saluran ? hasil[di - panjang - saluran]! : 0
      const tebak = [0, kiri, atas, (kiri + atas) >> 1, paeth(kiri, atas, sudut)][saring]!
      hasil[di] = mentah[y * (panjang + 1) + 1 + i]! + tebak
    }
  }
  return hasil
}

/** The neighbour nearest to left + above - corner (PNG specification, filter 4). */
function paeth(kiri: number, atas: number, sudut: number): number {
  const p = kiri + atas - sudut
  const [a, b, c] = [Math.abs(p - kiri), Math.abs(p - atas), Math.abs(p - sudut)]
  return a <= b && a <= c ? kiri : b <= c ? atas : sudut
}
