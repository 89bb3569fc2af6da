/** A calendar date is the text `yyyy-mm-dd`: no hour, no zone, so it never slips by a day. */
export type Tanggal = string

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const HARI_MS = 86_400_000

/** `yyyy-mm-dd` from numbers (month 1..12), or null when there is no such day. */
export function susunTanggal(tahun: number, bulan: number, hari: number): Tanggal | null {
  if (![tahun, bulan, hari].every(Number.isInteger)) return null
  if (tahun < 1 || tahun > 9999 || bulan < 1 || bulan > 12 || hari < 1) return null
  if (hari > hariDalamBulan(tahun, bulan)) return null
  return `${String(tahun).padStart(4, '0')}-${dua(bulan)}-${dua(hari)}`
}

/** True for an existing day written as `yyyy-mm-dd`. */
export function sahTanggal(teks: string): boolean {
  const m = ISO.exec(teks)
  return m !== null && susunTanggal(Number(m[1]), Number(m[2]), Number(m[3])) !== null
}

/** The date `n` calendar days later (earlier when negative). */
export function tambahHari(tanggal: Tanggal, n: number): Tanggal {
  return new Date(keMs(tanggal) + n * HARI_MS).toISOString().slice(0, 10)
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function selisihHari(a: Tanggal, b: Tanggal): number {
  return Math.round((keMs(b) - keMs(a)) / HARI_MS)
}

/** Year, month 1..12 and day. Throws RangeError when the text is no date. */
export function bagianTanggal(tanggal: Tanggal): { tahun: number; bulan: number; hari: number } {
  if (!sahTanggal(tanggal)) throw new RangeError(`bukan tanggal yyyy-mm-dd: ${tanggal}`)
  const [tahun, bulan, hari] = tanggal.split('-').map(Number) as [number, number, number]
  return { tahun, bulan, hari }
}

/** Weekday 0..6, Sunday first. */
export function hariKe(tanggal: Tanggal): number {
  return new Date(keMs(tanggal)).getUTCDay()
}

// setUTCFullYear, because Date.UTC reads the years 0..99 as 1900..1999.
function keMs(tanggal: Tanggal): number {
  const { tahun, bulan, hari } = bagianTanggal(tanggal)
  return new Date(0).setUTCFullYear(tahun, bulan - 1, hari)
}

function hariDalamBulan(tahun: number, bulan: number): number {
  if (bulan === 2) return tahun % 4 === 0 && (tahun % 100 !== 0 || tahun % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(bulan) ? 30 : 31
}

function dua(n: number): string {
  return String(n).padStart(2, '0')
}
