/**
 * The estimator: among past visits that had come as far as this one, how many ended late. Nothing is
 * assumed about the shape of working times; groups that are too small lean on wider ones.
 */

/** A past visit; times as shares of the working time it was allowed. */
export interface Contoh {
  /** Waited until somebody worked on it. */
  antre: number
  /** Was worked on, rework included. */
  kerja: number
  langgar: boolean
  /** Tasks of the same role and unit that were open when it came. */
  depan: number
}

export interface Kelompok {
  n: number
  langgar: number
  contoh: readonly Contoh[]
}

export interface Model {
  /** By `sop/element`, with the middle of the queues met: above it the inbox counts as full. */
  langkah: ReadonlyMap<string, Kelompok & { ramai: number }>
  peran: ReadonlyMap<string, Kelompok>
  kantor: Kelompok
}

/** How far an open task is. */
export interface Sejauh {
  langkah: string
  peran: string
  /** Nobody took it yet, or somebody works on it. */
  tahap: 'antre' | 'kerja'
  /** Share of its allowed time that stage has taken so far, and share that is left. */
  lama: number
  sisa: number
  depan: number
}

export interface Taksiran {
  peluang: number
  /** Past visits of the same row that had come as far, and those of them that ended late. */
  n: number
  kena: number
  /** Of the same role, where the row itself has none. */
  nPeran: number
}

/** A wider group counts as much as so many visits of the narrower one. */
const BOBOT = 10

/** The chance to end late, from 0 to 1. */
export function taksir(m: Model, s: Sejauh): Taksiran {
  const baris = m.langkah.get(s.langkah)
  const kantor = hitung(m.kantor.contoh, s)
  const peran = hitung(m.peran.get(s.peran)?.contoh ?? [], s)
  const langkah = hitung(baris?.contoh ?? [], s)
  let p = condongkan(kantor, laju(m.kantor))
  p = condongkan(peran, p)
  p = condongkan(langkah, p)
  if (baris && s.tahap === 'antre') {
    // Work in hand does not wait behind others any more.
    const penuh = s.depan > baris.ramai
    const serupa = baris.contoh.filter((c) => c.depan > baris.ramai === penuh)
    p = condongkan(hitung(serupa, s), p)
  }
  return { peluang: p, ...langkah, nPeran: peran.n }
}

/** The plain rate it has to beat: how often visits of this row ended late, whatever they went through. */
export function lajuDasar(m: Model, langkah: string): number {
  const k = m.langkah.get(langkah)
  return condongkan({ n: k?.n ?? 0, kena: k?.langgar ?? 0 }, laju(m.kantor))
}

const laju = (k: Kelompok): number => (k.n === 0 ? 0.5 : k.langgar / k.n)

const condongkan = ({ n, kena }: { n: number; kena: number }, luas: number): number =>
  (kena + BOBOT * luas) / (n + BOBOT)

function hitung(contoh: readonly Contoh[], s: Sejauh): { n: number; kena: number } {
  let n = 0
  let kena = 0
  for (const c of contoh) {
    if (c[s.tahap] < s.lama) continue
    n++
    // In hand, only the work that is left matters, not how long the other one had waited.
    if (s.tahap === 'antre' ? c.langgar : c.kerja > s.lama + s.sisa) kena++
  }
  return { n, kena }
}
