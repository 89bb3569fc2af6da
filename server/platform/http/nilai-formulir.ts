import { bacaTanggal } from '../../values/tanggal.js'

/**
 * A number as people type it: `2,5`, `2.5`, `1.234,56`, `1,234.56`, `1.000.000`. With both signs the
 * last one is the decimal sign; alone and once, either is, except that a whole number written
 * `1.000` is one thousand. `Rp` may stand before it. What is no number comes back as typed.
 */
export function bacaAngka(teks: string | undefined, bulat: boolean): number | string | undefined {
  if (teks === undefined) return undefined
  const rapat = teks.replace(/[\s\u00a0]/g, '').replace(/^rp\.?(?=\d)/i, '')
  if (!/^[+-]?\d[\d.,]*$/.test(rapat)) return teks
  const angka = Number(normal(rapat, bulat))
  return Number.isFinite(angka) &&
    (!bulat || Number.isSafeInteger(angka) || !Number.isInteger(angka))
    ? angka
    : teks
}

/** A date as typed where the browser has no date picker, as `yyyy-mm-dd`; else what was typed. */
export function bacaTanggalIsian(teks: string): string {
  // A bare number would be taken for the serial of a spreadsheet, which nobody types in a form.
  return /^\d+([.,]\d+)?$/.test(teks) ? teks : (bacaTanggal(teks) ?? teks)
}

function normal(s: string, bulat: boolean): string {
  const titik = s.lastIndexOf('.')
  const koma = s.lastIndexOf(',')
  if (titik >= 0 && koma >= 0) {
    const desimal = titik > koma ? '.' : ','
    const ribuan = desimal === '.' ? ',' : '.'
    return berkelompok(s.split(desimal)[0]!, ribuan) && s.split(desimal).length === 2
      ? s.replaceAll(ribuan, '').replace(',', '.')
      : 'x'
  }
  const tanda = titik >= 0 ? '.' : ','
  const kali = s.split(tanda).length - 1
  if (kali > 1 || (bulat && kali === 1)) {
    if (berkelompok(s, tanda)) return s.replaceAll(tanda, '')
    if (kali > 1) return 'x'
  }
  return s.replace(',', '.')
}

// Groups of three: `1.000.000`, not `1.00.0`.
function berkelompok(s: string, tanda: string): boolean {
  return new RegExp(`^[+-]?\\d{1,3}(\\${tanda}\\d{3})*$`).test(s)
}
