/** Whole rupiah. The brand keeps a sum of money from being mixed up with any other number. */
export type Rupiah = number & { readonly satuan: 'rupiah' }

/** Marks an integer as money; RangeError for fractions, negatives and unsafe integers. */
export function rupiah(n: number): Rupiah {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`bukan jumlah rupiah: ${n}`)
  return n as Rupiah
}

/** `Rp2.500.000,00`: the official form has no space after Rp. */
export function cetakRupiah(nilai: Rupiah): string {
  return `Rp${String(nilai).replace(/\B(?=(\d{3})+$)/g, '.')},00`
}

/**
 * Reads `Rp2.500.000,00`, `Rp. 2.500.000`, `2,500,000.00` and `2500000`; null when it is none of
 * these or not whole rupiah. A lone separator before three digits groups thousands, as is the
 * habit here: `1.500` is one thousand five hundred.
 */
export function bacaRupiah(teks: string): Rupiah | null {
  const inti = teks
    .replace(/[\s\u00a0]/g, '')
    .replace(/^rp\.?/i, '')
    .replace(/,-$/, '')
  const utuh = /^(.*\d)[.,]00$/.exec(inti)?.[1] ?? inti
  const sen = utuh === inti ? '' : inti.at(-3)!
  if (/^\d+$/.test(utuh)) return aman(utuh)
  const kelompok = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(utuh)
  // The sign that groups cannot also be the decimal sign: `1.000.00` is a slip of the pen.
  if (!kelompok || kelompok[1] === sen) return null
  return aman(utuh.replace(/[.,]/g, ''))
}

function aman(angka: string): Rupiah | null {
  const n = Number(angka)
  return Number.isSafeInteger(n) ? (n as Rupiah) : null
}
