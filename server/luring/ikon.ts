import { susunPng } from '../platform/docx/png.js'

type Titik = readonly [x: number, y: number]
type Lengkung = readonly [Titik, Titik, Titik, Titik]

/** The stroke of paraf.svg on its field of 32 by 32, as the curves it is drawn with. */
const GORESAN: readonly Lengkung[] = [
  [
    [8, 24],
    [11, 23],
    [13, 15],
    [14, 10],
  ],
  [
    [14, 10],
    [14.5, 7.5],
    [18, 7],
    [19, 9.5],
  ],
  [
    [19, 9.5],
    [20.2, 13],
    [16, 16],
    [13, 16],
  ],
  [
    [10.5, 23],
    [14.5, 24.5],
    [19.5, 22.5],
    [24, 18.5],
  ],
]
const TEBAL = 2.4
const RUAS = 12

/** Grades between ground and stroke, so that the edge is smooth in a palette of sixteen. */
const TINGKAT = 14
const DASAR = [0x0f, 0x5c, 0x6e] as const
const PALET = [
  '00000000',
  ...Array.from({ length: TINGKAT + 1 }, (_, i) =>
    DASAR.map((w) =>
      Math.round(w + ((255 - w) * i) / TINGKAT)
        .toString(16)
        .padStart(2, '0'),
    ).join(''),
  ),
]

/**
 * The emblem of Paraf as a PNG of `sisi` pixels. A maskable one fills its square and stays inside the
 * middle four fifths, because systems cut it to their own shape (W3C Web App Manifest).
 */
export function ikonPng(sisi: number, maskable = false): Buffer {
  const skala = (maskable ? 40 : 32) / sisi
  const geser = maskable ? -4 : 0
  const medan = (p: number) => (p + 0.5) * skala + geser
  const jarak = jarakGoresan(sisi, medan, (v) => (v - geser) / skala - 0.5)
  return susunPng({
    lebar: sisi,
    tinggi: sisi,
    palet: PALET,
    warna(px, py) {
      if (!maskable && luar(medan(px), medan(py))) return 0
      const isi = Math.min(Math.max((TEBAL / 2 - jarak[py * sisi + px]!) / skala + 0.5, 0), 1)
      return 1 + Math.round(isi * TINGKAT)
    },
  })
}

// helpers ////

/**
 * How far each pixel is from the stroke. Each piece of it is drawn into the pixels around it only: asked
 * for every pixel and piece, one icon would hold the server up for seconds.
 */
function jarakGoresan(
  sisi: number,
  medan: (p: number) => number,
  piksel: (v: number) => number,
): Float32Array {
  const jarak = new Float32Array(sisi * sisi).fill(Infinity)
  const dari = (v: number) => Math.max(Math.floor(piksel(v - TEBAL)), 0)
  const sampai = (v: number) => Math.min(Math.ceil(piksel(v + TEBAL)), sisi - 1)
  for (const [a, b] of GORESAN.flatMap(ruas))
    for (let py = dari(Math.min(a[1], b[1])); py <= sampai(Math.max(a[1], b[1])); py++)
      for (let px = dari(Math.min(a[0], b[0])); px <= sampai(Math.max(a[0], b[0])); px++) {
        const i = py * sisi + px
        jarak[i] = Math.min(jarak[i]!, jarakKe(medan(px), medan(py), a, b))
      }
  return jarak
}

/** Beyond the rounded corners (radius 7) of the field. */
function luar(x: number, y: number): boolean {
  const [dx, dy] = [x, y].map((v) => Math.max(7 - v, v - 25, 0)) as [number, number]
  return Math.hypot(dx, dy) > 7
}

function ruas(l: Lengkung): [Titik, Titik][] {
  return Array.from({ length: RUAS }, (_, i) => [pada(l, i / RUAS), pada(l, (i + 1) / RUAS)])
}

function pada([a, b, c, d]: Lengkung, t: number): Titik {
  const u = 1 - t
  const sumbu = (i: 0 | 1) =>
    u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i]
  return [sumbu(0), sumbu(1)]
}

function jarakKe(x: number, y: number, [ax, ay]: Titik, [bx, by]: Titik): number {
  const [dx, dy] = [bx - ax, by - ay]
  const t = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0), 1)
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}
