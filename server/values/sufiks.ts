/** How an office marks a number inserted behind another: `12.A`, `12a`, `12.01`. */
export type GayaSufiks = '.A' | 'a' | '.01'

/** The suffix of the n-th number inserted at one place, n from 1: A..Z, AA.., a.., or 01... */
export function sufiksKe(gaya: GayaSufiks, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`Sisipan ke-${n} tidak ada.`)
  if (gaya === '.01') return String(n).padStart(2, '0')
  let huruf = ''
  for (let sisa = n; sisa > 0; sisa = Math.floor((sisa - 1) / 26))
    huruf = String.fromCharCode(65 + ((sisa - 1) % 26)) + huruf
  return gaya === 'a' ? huruf.toLowerCase() : huruf
}

/** Which insertion a suffix stands for, in whatever style it was given; 0 for none or no suffix. */
export function urutanSufiks(sufiks: string): number {
  if (/^\d{1,6}$/.test(sufiks)) return Number(sufiks)
  if (!/^[a-z]{1,4}$/i.test(sufiks)) return 0
  return [...sufiks.toUpperCase()].reduce((n, h) => n * 26 + h.charCodeAt(0) - 64, 0)
}
