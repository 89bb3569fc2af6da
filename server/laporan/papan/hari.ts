import { hariKerja, tanggalKerja, type JamKerja } from '../../values/jam-kerja.js'
import { saatDiZona, tambahHari, type Tanggal } from '../../values/tanggal.js'

/** The moments by which the board sorts clocks, all midnights of the office. */
export interface Batas {
  /** End of today. */
  hariIni: Date
  /** End of the next working day. */
  besok: Date
  /** The date of that day, to be said. */
  tanggalBesok: Tanggal
  /** Due before it: late by one, four and eleven working days or more. */
  umur: readonly [satu: Date, empat: Date, sebelas: Date]
}

/** Tomorrow is the next day the office works; late by n days: n working days have begun since. */
export function batasPapan(j: JamKerja, kini: Date): Batas {
  const hariIni = tanggalKerja(j, kini)
  const awal = (t: Tanggal) => saatDiZona(t, '00:00', j.isi.zona)
  let besok = tambahHari(hariIni, 1)
  while (!hariKerja(j, besok)) besok = tambahHari(besok, 1)
  const mundur = (n: number): Date => {
    let t = hariIni
    for (let sisa = n; ; t = tambahHari(t, -1)) if (hariKerja(j, t) && --sisa === 0) return awal(t)
  }
  return {
    hariIni: awal(tambahHari(hariIni, 1)),
    besok: awal(tambahHari(besok, 1)),
    tanggalBesok: besok,
    umur: [mundur(1), mundur(4), mundur(11)],
  }
}
