import { susunPng } from '../platform/docx/png.js'

/**
 * An emblem nobody bears: a shield with an open book and a star, and the word CONTOH, so that no
 * letter of the sample office can be taken for a real one. Drawn here, copied from nowhere.
 */
export const lambangContoh = (): Buffer =>
  susunPng({
    lebar: LEBAR,
    tinggi: TINGGI,
    palet: ['ffffff00', '1f6f54', 'd9a520', 'ffffff'],
    warna,
  })

const LEBAR = 400
const TINGGI = 480
const [BENING, HIJAU, EMAS, PUTIH] = [0, 1, 2, 3] as const

function warna(x: number, y: number): number {
  if (!perisai(x, y, 0)) return BENING
  if (!perisai(x, y, 14)) return EMAS
  if (bintang(x, y)) return EMAS
  if (buku(x, y) || kata(x, y)) return PUTIH
  return HIJAU
}

/** Straight sides above, running into a point below; `tepi` pixels inside the outline. */
function perisai(x: number, y: number, tepi: number): boolean {
  const dx = Math.abs(x - LEBAR / 2)
  if (y < 10 + tepi || y > TINGGI - 10 - tepi) return false
  const turun = Math.max(0, y - 220) / (TINGGI - 230 - tepi * 1.6)
  return turun < 1 && dx < (180 - tepi) * Math.sqrt(1 - turun ** 2)
}

/** Five points around (200, 84). */
function bintang(x: number, y: number): boolean {
  const [dx, dy] = [x - LEBAR / 2, y - 84]
  const sudut = Math.atan2(dx, -dy)
  const seperlima = (2 * Math.PI) / 5
  const a = Math.abs(sudut - Math.round(sudut / seperlima) * seperlima)
  // Radius of the edge between a point (52) and a notch (20), seen from the middle.
  const [luar, dalam, bagi] = [52, 20, Math.PI / 5]
  const tepi = (luar * dalam * Math.sin(bagi)) / (dalam * Math.sin(bagi - a) + luar * Math.sin(a))
  return Math.hypot(dx, dy) < tepi
}

/** Two pages that rise towards the outer edges, with a gap for the spine. */
function buku(x: number, y: number): boolean {
  const dx = Math.abs(x - LEBAR / 2)
  const naik = dx * 0.18
  const halaman = dx > 4 && dx < 104 && y > 168 - naik && y < 248 - naik
  const barisTeks =
    dx > 18 && dx < 90 && [0, 1, 2].some((i) => Math.abs(y - (188 + i * 20 - naik)) < 3)
  return halaman && !barisTeks
}

// Five columns by seven rows, a letter each.
const HURUF: Record<string, readonly string[]> = {
  C: ['.###.', '#...#', '#....', '#....', '#....', '#...#', '.###.'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  N: ['#...#', '##..#', '#.#.#', '#..##', '#...#', '#...#', '#...#'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  H: ['#...#', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
}

function kata(x: number, y: number): boolean {
  const titik = 7
  const kiri = LEBAR / 2 - (6 * 6 * titik) / 2 + titik / 2
  const [kolom, baris] = [Math.floor((x - kiri) / titik), Math.floor((y - 284) / titik)]
  const huruf = 'CONTOH'[Math.floor(kolom / 6)]
  return kolom >= 0 && huruf !== undefined && HURUF[huruf]![baris]?.[kolom % 6] === '#'
}
