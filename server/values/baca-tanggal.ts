import { nomorBulan } from './bulan.js'
import { susunTanggal, tambahHari, type Tanggal } from './hari.js'

/**
 * A date as people and spreadsheets write it, or null. Understands `dd-mm-yyyy`, `dd/mm/yyyy`,
 * `dd.mm.yyyy`, `yyyy-mm-dd`, `d MMMM yyyy` (with or without the day's name) and Excel serials.
 * The day always comes first (never the American order), and a two-digit year is refused:
 * `01/02/67` of a birth date could be two centuries.
 */
export function bacaTanggal(nilai: string | number): Tanggal | null {
  if (typeof nilai === 'number') return dariSerial(nilai)
  const teks = rapikan(nilai)
  const angka = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(teks)
  if (angka) return susunTanggal(Number(angka[3]), Number(angka[2]), Number(angka[1]))
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(teks)
  if (iso) return susunTanggal(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const kata = /^(\d{1,2})[ -]([a-z]+\.?)[ -](\d{4})$/i.exec(teks)
  if (kata) return susunTanggal(Number(kata[3]), nomorBulan(kata[2]!), Number(kata[1]))
  // Five digits only (from 1927): `1978` in a cell is a year, not the 1978th day.
  if (/^\d{5}(?:\.\d+)?$/.test(teks)) return dariSerial(Number(teks))
  return null
}

/**
 * Excel counts days from 1 January 1900 and believes 29 February 1900 existed, so serials are
 * trusted from 61 (1 March 1900) to 73050 (31 December 2099); the hours are dropped.
 */
function dariSerial(serial: number): Tanggal | null {
  if (!Number.isFinite(serial) || serial < 61 || serial >= 73_051) return null
  return tambahHari('1899-12-30', Math.floor(serial))
}

function rapikan(teks: string): string {
  return teks
    .replace(/[\u00a0\s]+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .replace(/^[a-z']+, ?/i, '')
    .replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?$/, '')
}
