import { uraiWaktu, type WaktuBaku } from './waktu-baku.js'

/** Minutes of a day by the clock, and of a working day (37 h 30 in five days, Perpres 21/2023). */
export const BASIS_WAKTU = { jam: 1440, kerja: 450 } as const

export interface JumlahWaktu {
  /** Sum of what is printed in days and in minutes; a range counts with both its ends. */
  hari: { min: number; maks: number }
  menit: { min: number; maks: number }
  /** Rows that say no length, in order; they are in no sum. */
  tanpaAngka: { no: string; waktu: string; jenis: WaktuBaku['jenis'] }[]
}

/** Adds up the times of the rows of an SOP as printed. */
export function jumlahWaktu(baris: readonly { no: string; waktu: string }[]): JumlahWaktu {
  const hasil: JumlahWaktu = {
    hari: { min: 0, maks: 0 },
    menit: { min: 0, maks: 0 },
    tanpaAngka: [],
  }
  for (const { no, waktu } of baris) {
    const w = uraiWaktu(waktu)
    if (w.jenis === 'menit') tambah(hasil.menit, w.min ?? w.maks, w.maks)
    else if (w.jenis === 'hari_kerja' || w.jenis === 'hari_kalender')
      tambah(hasil.hari, w.min ?? w.n, w.n)
    else hasil.tanpaAngka.push({ no, waktu, jenis: w.jenis })
  }
  return hasil
}

/** The sum in minutes when a day is counted as `basis` minutes. */
export const dalamMenit = (j: JumlahWaktu, basis: number): { min: number; maks: number } => ({
  min: j.hari.min * basis + j.menit.min,
  maks: j.hari.maks * basis + j.menit.maks,
})

function tambah(ke: { min: number; maks: number }, min: number, maks: number): void {
  ke.min += min
  ke.maks += maks
}
