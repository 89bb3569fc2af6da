const NILAI = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** 2026 = `MMXXVI`. For 1..3999, which is all the signs can write; RangeError otherwise. */
export function angkaRomawi(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`bukan 1..3999: ${n}`)
  let sisa = n
  let hasil = ''
  for (const [nilai, huruf] of NILAI) {
    while (sisa >= nilai) {
      hasil += huruf
      sisa -= nilai
    }
  }
  return hasil
}

/** The number of a well-formed roman numeral in either case, or 0: `IIII` is not one. */
export function dariRomawi(teks: string): number {
  const besar = teks.trim().toUpperCase()
  let sisa = besar
  let n = 0
  for (const [nilai, huruf] of NILAI) {
    while (sisa.startsWith(huruf) && n + nilai <= 3999) {
      n += nilai
      sisa = sisa.slice(huruf.length)
    }
  }
  // Writing it back is the cheapest proof that no sign stood in a wrong place.
  return n > 0 && sisa === '' && angkaRomawi(n) === besar ? n : 0
}
