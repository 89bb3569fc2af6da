import baca from 'jsqr'

interface Abu {
  lebar: number
  tinggi: number
  /** One byte a point, 0 black. */
  titik: Uint8Array
}

/** Darker than this is ink; one point in so many must be, or the page is an empty back. */
const TINTA = 128
const TERSEDIKIT = 4000

/** Bands of the page, as parts of its height: our code stands at its foot, or at its head when upside down. */
const PITA: readonly (readonly [number, number])[] = [
  [0.72, 1],
  [0, 0.28],
  [0, 1],
]

/**
 * The first code on a grey picture (PGM) whose text fits, and whether the page is empty. Throws for
 * anything that is no PGM of one byte a point.
 */
export function bacaQr(pgm: Buffer, pola: RegExp): { qr: string | null; kosong: boolean } {
  const g = bacaPgm(pgm)
  if (kosong(g)) return { qr: null, kosong: true }
  for (const [atas, bawah] of PITA) {
    const dari = Math.floor(g.tinggi * atas)
    const tinggi = Math.floor(g.tinggi * bawah) - dari
    const { data = '' } =
      baca.default(warnai(g, dari, tinggi), g.lebar, tinggi, { inversionAttempts: 'dontInvert' }) ??
      {}
    if (pola.test(data)) return { qr: data, kosong: false }
  }
  return { qr: null, kosong: false }
}

function bacaPgm(pgm: Buffer): Abu {
  const m = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64))
  if (!m) throw new RangeError('bukan PGM')
  const titik = pgm.subarray(m[0].length)
  const [lebar, tinggi] = [Number(m[1]), Number(m[2])]
  if (titik.length < lebar * tinggi) throw new RangeError('PGM terpotong')
  return { lebar, tinggi, titik }
}

function kosong({ titik }: Abu): boolean {
  let tinta = 0
  // Every third point tells as much as all of them.
  for (let i = 0; i < titik.length; i += 3) if (titik[i]! < TINTA) tinta++
  return tinta * 3 * TERSEDIKIT < titik.length
}

/** As the reader of codes wants it: red, green, blue, opacity. */
function warnai(g: Abu, dari: number, tinggi: number): Uint8ClampedArray {
  const hasil = new Uint8ClampedArray(g.lebar * tinggi * 4)
  const awal = dari * g.lebar
  for (let i = 0, j = 0; j < hasil.length; i++) {
    const abu = g.titik[awal + i]!
    hasil[j++] = abu
    hasil[j++] = abu
    hasil[j++] = abu
    hasil[j++] = 255
  }
  return hasil
}
