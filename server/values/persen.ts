/** `92,3 %`; one decimal, but never a whole that is not one: 99,96 % stays below 100. */
export function persen(bagian: number): string {
  const bulat = Math.round(bagian * 1000) / 10
  const tepi = (bulat === 100 && bagian < 1) || (bulat === 0 && bagian > 0)
  const nilai = tepi ? (bagian < 0.5 ? 0.1 : 99.9) : bulat
  return `${nilai.toLocaleString('id-ID')} %`
}

/** `1.240`. */
export const angka = (n: number): string => n.toLocaleString('id-ID')
