import { BULAN, HARI } from './bulan.js'
import { bagianTanggal, hariKe, type Tanggal } from './hari.js'

// One door for everything a room needs to know about dates.
export { bagianTanggal, sahTanggal, selisihHari, susunTanggal, tambahHari } from './hari.js'
export type { Tanggal } from './hari.js'
export { bacaTanggal } from './baca-tanggal.js'
export { jamDiZona, saatDiZona, singkatanZona, tanggalDiZona, waktuSingkat } from './zona.js'

/** `21 November 2026`. Throws RangeError when the text is no date. */
export function tanggalPanjang(tanggal: Tanggal): string {
  const { tahun, bulan, hari } = bagianTanggal(tanggal)
  return `${hari} ${BULAN[bulan - 1]} ${tahun}`
}

/** `Sabtu`. */
export function namaHari(tanggal: Tanggal): string {
  return HARI[hariKe(tanggal)]!
}

/** `Sabtu, 21 November 2026`. */
export function hariTanggal(tanggal: Tanggal): string {
  return `${namaHari(tanggal)}, ${tanggalPanjang(tanggal)}`
}

/** `23 s.d. 27 November 2026`; what both ends share is printed once. */
export function rentangTanggal(mulai: Tanggal, selesai: Tanggal): string {
  const a = bagianTanggal(mulai)
  const b = bagianTanggal(selesai)
  if (mulai > selesai) throw new RangeError(`rentang terbalik: ${mulai} sesudah ${selesai}`)
  if (mulai === selesai) return tanggalPanjang(mulai)
  if (a.tahun !== b.tahun) return `${tanggalPanjang(mulai)} s.d. ${tanggalPanjang(selesai)}`
  const depan = a.bulan === b.bulan ? `${a.hari}` : `${a.hari} ${BULAN[a.bulan - 1]}`
  return `${depan} s.d. ${tanggalPanjang(selesai)}`
}

/** `09.00 WITA`: the official style writes the hour with a dot. Accepts `9:00`, `09.00`, `09:00:30`. */
export function pukul(jam: string, zonaSingkat: string): string {
  const m = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(jam.trim())
  if (!m || Number(m[1]) > 23 || Number(m[2]) > 59) throw new RangeError(`bukan jam: ${jam}`)
  return `${m[1]!.padStart(2, '0')}.${m[2]} ${zonaSingkat}`.trimEnd()
}
