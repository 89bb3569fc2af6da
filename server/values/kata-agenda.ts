import { nomorBulan } from './bulan.js'
import { kataCari, polaKata } from './kata-cari.js'
import { bacaTanggal, susunTanggal, tambahHari, type Tanggal } from './tanggal.js'

/** One thing that has to be found in a row of a book: a piece of text, or else a day in this span. */
export interface KataAgenda {
  /** LIKE pattern. */
  pola: string
  /** Too short for an index of trigrams. */
  pendek: boolean
  /** First and last day the letter may bear instead; null when the words are no date. */
  hari: readonly [Tanggal, Tanggal] | null
  /** The bare running number it may be instead. */
  urut: number | null
}

const BERTANGGAL = /\b(\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{4})\b/gu

/**
 * What was typed in the one box of a book, taken apart; all of it has to match. A date in any way of
 * writing (`23-11-2026`, `23 November 2026`, `November 2026`) also stands for the day or month of the
 * letter, a bare number also for its running number.
 */
export function bacaKataAgenda(q: string): KataAgenda[] {
  const teks = q.trim().replace(/\s+/g, ' ')
  const kata: KataAgenda[] = []
  const sisa = teks.replace(BERTANGGAL, (potongan) => {
    const hari = rentang(potongan)
    if (!hari) return potongan
    kata.push({ pola: polaKata(potongan), pendek: false, hari, urut: null })
    return ' '
  })
  for (const k of kataCari(sisa.trim())) {
    const urut = /^\d{1,6}$/.test(k) ? Number(k) : null
    const hari = urut === null ? rentang(k) : null
    kata.push({ pola: polaKata(k), pendek: [...k].length < 3, hari, urut })
  }
  return kata
}

function rentang(teks: string): readonly [Tanggal, Tanggal] | null {
  const hari = bacaTanggal(teks)
  if (hari) return [hari, hari]
  const m = /^(\p{L}+) (\d{4})$/u.exec(teks)
  const bulan = m ? nomorBulan(m[1]!) : 0
  if (!m || bulan === 0) return null
  const tahun = Number(m[2])
  const depan = bulan === 12 ? susunTanggal(tahun + 1, 1, 1) : susunTanggal(tahun, bulan + 1, 1)
  return [susunTanggal(tahun, bulan, 1)!, tambahHari(depan!, -1)]
}
