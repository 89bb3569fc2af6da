import { BULAN_SINGKAT } from './bulan.js'
import type { Tanggal } from './hari.js'

// Asia/Makassar and the like. Formatters are costly to build (~50 us), so one is kept per zone.
const pembentuk = new Map<string, Intl.DateTimeFormat>()

const SINGKATAN: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** The calendar date an office in `zona` (IANA name) sees at this instant. */
export function tanggalDiZona(saat: Date, zona: string): Tanggal {
  const b = bagian(saat, zona)
  return `${b.year}-${b.month}-${b.day}`
}

/** The clock on the wall of that office, `05:00`. */
export function jamDiZona(saat: Date, zona: string): string {
  const b = bagian(saat, zona)
  return `${b.hour}:${b.minute}`
}

/** The instant at which the office's calendar and clock show this date and time (`HH:mm`). */
export function saatDiZona(tanggal: Tanggal, jam: string, zona: string): Date {
  const lokal = Date.parse(`${tanggal}T${jam.replace('.', ':')}:00Z`)
  if (Number.isNaN(lokal)) throw new RangeError(`bukan waktu: ${tanggal} ${jam}`)
  // Guess, look how far the wall clock is off, correct; twice, because the offset of the guess
  // may differ from the offset of the answer where summer time exists.
  let ms = lokal
  for (let i = 0; i < 2; i++) ms += lokal - dindingMs(new Date(ms), zona)
  return new Date(ms)
}

/** `22 Nov 2026 05.00 WITA`. `singkat` is the printed zone, default the known one of `zona`. */
export function waktuSingkat(saat: Date, zona: string, singkat = singkatanZona(zona)): string {
  const b = bagian(saat, zona)
  const bulan = BULAN_SINGKAT[Number(b.month) - 1]
  return `${Number(b.day)} ${bulan} ${Number(b.year)} ${b.hour}.${b.minute} ${singkat}`.trimEnd()
}

/** `WIB`, `WITA` or `WIT`; empty for a zone outside Indonesia. */
export function singkatanZona(zona: string): string {
  return SINGKATAN[zona] ?? ''
}

function dindingMs(saat: Date, zona: string): number {
  const b = bagian(saat, zona)
  return Date.parse(`${b.year}-${b.month}-${b.day}T${b.hour}:${b.minute}:${b.second}Z`)
}

function bagian(saat: Date, zona: string): Record<string, string> {
  let f = pembentuk.get(zona)
  if (!f) {
    f = new Intl.DateTimeFormat('en-CA', {
      timeZone: zona,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    pembentuk.set(zona, f)
  }
  const hasil: Record<string, string> = {}
  for (const { type, value } of f.formatToParts(saat)) hasil[type] = value
  hasil['year'] = hasil['year']!.padStart(4, '0')
  return hasil
}
