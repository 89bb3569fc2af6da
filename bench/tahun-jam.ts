import { kalenderBawaan } from '../server/kalender/bawaan.js'
import type { IsiKalender } from '../server/values/kalender-isi.js'

/**
 * Working time of the simulated office, counted day by day and window by window. Written apart from
 * server/values/jam-kerja.ts on purpose: a year lived and judged by the same code would prove nothing.
 * Holds for calendars without night shifts and turns, in WITA.
 */

const HARI = 86_400_000
const MENIT = 60_000
/** WITA is eight hours ahead of UTC, all year. */
const GESER = 8 * 60 * MENIT

type Jendela = readonly [number, number]
const menit = (jam: string): number => Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3))

/** The stretches worked on a date, in minutes since midnight, by the text of a calendar. */
export function jendelaIsi(isi: IsiKalender, tgl: string): readonly Jendela[] {
  const khusus = isi.libur.filter((h) => h.tanggal === tgl)
  if (khusus.some((h) => h.jenis !== 'kerja_pengganti')) return []
  const puasa = isi.ramadan.find((r) => r.dari <= tgl && tgl <= r.sampai)
  const hari = new Date(`${tgl}T00:00:00Z`).getUTCDay()
  return (puasa?.jam ?? isi.jam)[hari]!.map(([a, b]) => [menit(a), menit(b)] as const)
}

const bawaan = kalenderBawaan('Asia/Makassar')
const kenal = new Map<string, readonly Jendela[]>()

/** The stretches worked on a date by the calendar every office begins with; none on days off. */
export function jendela(tgl: string): readonly Jendela[] {
  let j = kenal.get(tgl)
  if (!j) kenal.set(tgl, (j = jendelaIsi(bawaan, tgl)))
  return j
}

/** Milliseconds since 1970 of a local date and time, e.g. `2026-01-05 07.30`. */
export const saat = (teks: string): number =>
  Date.parse(`${teks.slice(0, 10)}T${teks.slice(11).replace('.', ':') || '00:00'}:00+08:00`)

/** The local date of a moment. */
export const tanggal = (t: number): string => new Date(t + GESER).toISOString().slice(0, 10)

/** The date some days later. */
export const esok = (tgl: string, n = 1): string => tanggal(saat(tgl) + n * HARI)

export const hariKerja = (tgl: string): boolean => jendela(tgl).length > 0

/** The n-th working day after a date. */
export function hariKerjaKe(tgl: string, n: number): string {
  let t = tgl
  for (let sisa = n; sisa > 0;) if (hariKerja((t = esok(t)))) sisa--
  return t
}

/** The moment itself when someone is at work then, else the next opening; `hadir` says on which days. */
export function masukKerja(t: number, hadir: (tgl: string) => boolean = () => true): number {
  for (let tgl = tanggal(t); ; tgl = esok(tgl)) {
    if (!hadir(tgl)) continue
    const awal = saat(tgl)
    for (const [buka, tutup] of jendela(tgl)) {
      if (t < awal + tutup * MENIT) return Math.max(t, awal + buka * MENIT)
    }
  }
}

/** The moment when so many working minutes of this person have passed. */
export function sesudahKerja(
  t: number,
  lama: number,
  hadir: (tgl: string) => boolean = () => true,
): number {
  let sisa = lama * MENIT
  for (let kini = masukKerja(t, hadir); ; kini = masukKerja(kini, hadir)) {
    const awal = saat(tanggal(kini))
    const tutup =
      awal + jendela(tanggal(kini)).find(([, akhir]) => kini < awal + akhir * MENIT)![1] * MENIT
    if (kini + sisa <= tutup) return kini + sisa
    sisa -= tutup - kini
    kini = tutup
  }
}
