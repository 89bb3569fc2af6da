const SATUAN = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]

// Only `seribu` melts into one word; it is `satu juta`, never `sejuta`, in official writing.
const TINGKAT = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
] as const

/** Largest number that `terbilang` spells: 10^15. */
export const TERBILANG_MAKS = 1_000_000_000_000_000

/** A whole number in words: 2026 = `dua ribu dua puluh enam`. RangeError beyond +-10^15. */
export function terbilang(n: number): string {
  if (!Number.isInteger(n) || Math.abs(n) > TERBILANG_MAKS) {
    throw new RangeError(`terbilang hanya untuk bilangan bulat sampai 10^15: ${n}`)
  }
  if (n === 0) return 'nol'
  return n < 0 ? `minus ${kata(-n)}` : kata(n)
}

/** `1 (satu) berkas`, `2 (dua) lembar`: how letters state an amount. */
export function jumlahTerbilang(n: number, satuan: string): string {
  return `${n} (${terbilang(n)}) ${satuan}`
}

/**
 * The line `Lampiran :`: an amount typed as `2 lembar` is printed `2 (dua) lembar`, nothing or a dash
 * as `-`; what is written out already stays as it is.
 */
export function barisLampiran(teks: string): string {
  const satu = teks.trim().replace(/\s+/g, ' ')
  const m = /^(\d{1,6}) (\p{L}[\p{L} ]*)$/u.exec(satu)
  if (m) return jumlahTerbilang(Number(m[1]), m[2]!)
  return satu === '' || satu === '-' ? '-' : satu
}

function kata(n: number): string {
  for (const [nilai, nama] of TINGKAT) {
    if (n < nilai) continue
    const depan = nilai === 1000 && n < 2000 ? 'seribu' : `${kata(Math.floor(n / nilai))} ${nama}`
    return sambung(depan, n % nilai)
  }
  if (n >= 200) return sambung(`${SATUAN[Math.floor(n / 100)]} ratus`, n % 100)
  if (n >= 100) return sambung('seratus', n - 100)
  if (n >= 20) return sambung(`${SATUAN[Math.floor(n / 10)]} puluh`, n % 10)
  if (n >= 12) return `${SATUAN[n - 10]} belas`
  return SATUAN[n]!
}

function sambung(depan: string, sisa: number): string {
  return sisa === 0 ? depan : `${depan} ${kata(sisa)}`
}
