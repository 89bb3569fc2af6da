import { tambahHari, type Tanggal } from '../../values/tanggal.js'

export interface Rentang {
  dari: Tanggal
  /** Included. */
  sampai: Tanggal
}

export interface Bagian {
  /** First days of whole months. */
  bulan: Tanggal[]
  /** The days before and after them. */
  hari: Rentang[]
}

const awalBulan = (t: Tanggal): Tanggal => `${t.slice(0, 7)}-01`
const bulanBerikut = (t: Tanggal): Tanggal => awalBulan(tambahHari(awalBulan(t), 31))

/** A period as whole months and the days that are left at both ends; each day once. */
export function bagiPeriode({ dari, sampai }: Rentang): Bagian {
  const bulan: Tanggal[] = []
  let awal = dari === awalBulan(dari) ? dari : bulanBerikut(dari)
  const utuh = awal
  for (; tambahHari(bulanBerikut(awal), -1) <= sampai; awal = bulanBerikut(awal)) bulan.push(awal)
  if (bulan.length === 0) return { bulan, hari: [{ dari, sampai }] }
  const hari: Rentang[] = []
  if (dari < utuh) hari.push({ dari, sampai: tambahHari(utuh, -1) })
  if (awal <= sampai) hari.push({ dari: awal, sampai })
  return { bulan, hari }
}
