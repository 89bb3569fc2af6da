import { tambahHari, type Tanggal } from '../../values/tanggal.js'

export interface Rentang {
  dari: Tanggal
  /** Included. */
  sampai: Tanggal
}

/** What cells are counted over; a dasarian is the 1st to 10th, 11th to 20th, or the rest of a month. */
export const TINGKAT = ['bulan', 'dasarian', 'hari'] as const
export type Tingkat = (typeof TINGKAT)[number]

/** First days of the cells a period is made of. */
export type Bagian = Record<Tingkat, Tanggal[]>

/** First day of the cell a day lies in. */
export function awalSel(t: Tanggal, tingkat: Tingkat): Tanggal {
  if (tingkat === 'hari') return t
  const hari = Number(t.slice(8))
  const awal = tingkat === 'bulan' || hari <= 10 ? '01' : hari <= 20 ? '11' : '21'
  return `${t.slice(0, 8)}${awal}`
}

/** First day of the cell after this one. */
function selBerikut(awal: Tanggal, tingkat: Tingkat): Tanggal {
  if (tingkat === 'hari') return tambahHari(awal, 1)
  if (tingkat === 'dasarian' && !awal.endsWith('21')) return tambahHari(awal, 10)
  return awalSel(tambahHari(awal, 31), 'bulan')
}

/** A period as the fewest cells: whole months, ten days, days; each day once. */
export function bagiPeriode({ dari, sampai }: Rentang): Bagian {
  const bagian: Bagian = { bulan: [], dasarian: [], hari: [] }
  for (let t = dari; t <= sampai;) {
    const tingkat = TINGKAT.find(
      (g) => awalSel(t, g) === t && tambahHari(selBerikut(t, g), -1) <= sampai,
    )!
    bagian[tingkat].push(t)
    t = selBerikut(t, tingkat)
  }
  return bagian
}
