import { hariKe, susunTanggal, tambahHari, type Tanggal } from './hari.js'
import { irisanHari, menitSehari } from './jam-kerja.js'
import { nomorHari, type Irisan, type JamKerja } from './jam-susun.js'
import type { HariLibur } from './kalender-isi.js'

/** What a calendar says of one day. */
export interface KeteranganHari {
  tanggal: Tanggal
  /** Working minutes; 0 on a day off. */
  menit: number
  irisan: readonly Irisan[]
  /** The holiday or the day worked in another's stead that made it so. */
  libur?: HariLibur
  /** Worked by the hours of Ramadan. */
  ramadan: boolean
}

/** RangeError outside of the calendar. */
export function keteranganHari(j: JamKerja, tanggal: Tanggal): KeteranganHari {
  const menit = menitSehari(j, tanggal)
  const libur = j.libur.get(nomorHari(tanggal))
  const berlaku = libur && (libur.jenis === 'kerja_pengganti' || !j.isi.tetapBuka)
  const gilir = j.isi.gilir && j.isi.gilir.mulai <= tanggal
  return {
    tanggal,
    menit,
    irisan: irisanHari(j, tanggal),
    ...(berlaku && { libur }),
    ramadan:
      menit > 0 && !gilir && j.isi.ramadan.some((r) => r.dari <= tanggal && tanggal <= r.sampai),
  }
}

/** Why nothing is worked on a day: the holiday's name, the weekend, or the turn. */
export function sebabLibur(j: JamKerja, hari: KeteranganHari): string {
  if (hari.libur) return hari.libur.nama
  if (j.isi.gilir && j.isi.gilir.mulai <= hari.tanggal) return 'Libur menurut gilir'
  return [0, 6].includes(hariKe(hari.tanggal)) ? 'Akhir pekan' : 'Bukan hari kerja'
}

/** All days of a month, 1..12. */
export function hariSebulan(j: JamKerja, tahun: number, bulan: number): KeteranganHari[] {
  const hasil: KeteranganHari[] = []
  const akhir = bulan === 12 ? susunTanggal(tahun + 1, 1, 1)! : susunTanggal(tahun, bulan + 1, 1)!
  for (let d = susunTanggal(tahun, bulan, 1)!; d < akhir; d = tambahHari(d, 1))
    hasil.push(keteranganHari(j, d))
  return hasil
}
