import { terbilang } from './terbilang.js'

/**
 * The word before a ruling of a Keputusan: KESATU, KEDUA, ... KEDUABELAS. The current style begins
 * with KESATU, never PERTAMA, and writes it as one word.
 */
export function diktum(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`diktum mulai dari 1: ${n}`)
  return `KE${terbilang(n).replaceAll(' ', '')}`.toUpperCase()
}
