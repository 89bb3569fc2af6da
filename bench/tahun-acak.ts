/** Chance that can be played again: the same seed gives the same year. */
export interface Acak {
  /** Evenly in [0, 1). */
  satu(): number
  /** True with this chance. */
  kena(peluang: number): boolean
  /** A whole number from `a` to `b`, both included. */
  bulat(a: number, b: number): number
  pilih<T>(dari: readonly T[]): T
  /** Positive and skewed, as work is: half of them below `tengah`. */
  miring(tengah: number, sebar: number): number
}

/** mulberry32: small, fast, good enough to live a year by. */
export function acakDari(biji: number): Acak {
  let s = biji >>> 0
  const satu = (): number => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const bulat = (a: number, b: number): number => a + Math.floor(satu() * (b - a + 1))
  // Box and Muller; 1 - u keeps the logarithm finite.
  const baku = (): number => Math.sqrt(-2 * Math.log(1 - satu())) * Math.cos(2 * Math.PI * satu())
  return {
    satu,
    kena: (peluang) => satu() < peluang,
    bulat,
    pilih: (dari) => dari[bulat(0, dari.length - 1)]!,
    miring: (tengah, sebar) => tengah * Math.exp(sebar * baku()),
  }
}
