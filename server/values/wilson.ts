/** Two-sided 95 %. */
const Z = 1.959963984540054

export interface Selang {
  bawah: number
  atas: number
}

/**
 * Between which shares the true one lies with 95 % confidence, when `kena` of `n` were hit (Wilson's
 * score interval: honest for few cases and for shares near 0 or 1, where p ± 2σ is not). Null of n = 0.
 */
export function selangWilson(kena: number, n: number): Selang | null {
  if (n === 0) return null
  const p = kena / n
  const penyebut = 1 + (Z * Z) / n
  const tengah = (p + (Z * Z) / (2 * n)) / penyebut
  const lebar = (Z / penyebut) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  // Rounding may not push an end past what a share can be.
  return { bawah: Math.max(0, tengah - lebar), atas: Math.min(1, tengah + lebar) }
}
