import { crc32, deflateSync } from 'node:zlib'

const TANDA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export interface GambarPalet {
  /** Pixels. */
  lebar: number
  tinggi: number
  /** `rrggbb`, or `rrggbbaa` with its opacity; 2 to 256 of them. */
  palet: readonly string[]
  /** Index into the palette of one pixel. */
  warna(x: number, y: number): number
}

/** A PNG of few colours, as small as it can be: two colours cost one bit a pixel. */
export function susunPng(g: GambarPalet): Buffer {
  const bit = ([1, 2, 4, 8] as const).find((b) => g.palet.length <= 1 << b)
  if (!bit || g.palet.length < 2) throw new RangeError(`palet 2 sampai 256: ${g.palet.length}`)
  const kepala = Buffer.alloc(13)
  kepala.writeUInt32BE(g.lebar, 0)
  kepala.writeUInt32BE(g.tinggi, 4)
  kepala[8] = bit
  // Colour type 3: every pixel is a place in the palette.
  kepala[9] = 3
  const palet = g.palet.map((w) => Buffer.from(w, 'hex'))
  const bening = Buffer.from(palet.map((w) => w[3] ?? 255))
  return Buffer.concat([
    TANDA,
    potong('IHDR', kepala),
    potong('PLTE', Buffer.concat(palet.map((w) => w.subarray(0, 3)))),
    ...(bening.some((a) => a < 255) ? [potong('tRNS', bening)] : []),
    potong('IDAT', deflateSync(baris(g, bit), { level: 9 })),
    potong('IEND', Buffer.alloc(0)),
  ])
}

/** Rows of packed pixels, each after its filter byte (0: as they are). */
function baris(g: GambarPalet, bit: number): Buffer {
  const panjang = 1 + Math.ceil((g.lebar * bit) / 8)
  const data = Buffer.alloc(panjang * g.tinggi)
  for (let y = 0; y < g.tinggi; y++) {
    for (let x = 0; x < g.lebar; x++) {
      const letak = x * bit
      const geser = 8 - bit - (letak % 8)
      data[y * panjang + 1 + (letak >> 3)]! |= g.warna(x, y) << geser
    }
  }
  return data
}

function potong(jenis: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi])
  const hasil = Buffer.alloc(badan.length + 8)
  hasil.writeUInt32BE(isi.length, 0)
  badan.copy(hasil, 4)
  hasil.writeUInt32BE(crc32(badan), badan.length + 4)
  return hasil
}
