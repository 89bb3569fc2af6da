import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { akar } from '../server/config.js'
import { bacaCsvLibur } from '../server/kalender/libur.js'

/**
 * When the people of the simulated office are at their desks (WITA, Perpres 21/2023, the sample's
 * holidays). Written apart from server/values on purpose: a year lived by the very code that judges it
 * would prove nothing.
 */

const HARI = 86_400_000
const MENIT = 60_000
/** WITA is eight hours ahead of UTC, all year. */
const GESER = 8 * 60 * MENIT
const RAMADAN = { dari: '2026-02-18', sampai: '2026-03-20' }

type Jendela = readonly [number, number]
const j = (buka: string, tutup: string): Jendela => [menit(buka), menit(tutup)]
const menit = (jam: string): number => Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3))

const BIASA = [j('07.30', '12.00'), j('13.00', '16.00')]
const JUMAT = [j('07.30', '11.30'), j('13.00', '16.30')]
const PUASA = [j('08.00', '12.00'), j('12.30', '15.00')]
const PUASA_JUMAT = [j('08.00', '11.30'), j('12.30', '15.30')]

const libur = new Set(
  bacaCsvLibur(readFileSync(join(akar(), 'server/kantor/data/libur.csv'), 'utf8'))
    .filter((h) => h.jenis !== 'kerja_pengganti')
    .map((h) => h.tanggal),
)

/** Milliseconds since 1970 of a local date and time, e.g. `2026-01-05 07.30`. */
export const saat = (teks: string): number =>
  Date.parse(`${teks.slice(0, 10)}T${teks.slice(11).replace('.', ':') || '00:00'}:00+08:00`)

/** The local date of a moment. */
export const tanggal = (t: number): string => new Date(t + GESER).toISOString().slice(0, 10)

/** The date some days later. */
export const esok = (tgl: string, n = 1): string => tanggal(saat(tgl) + n * HARI)

/** The stretches worked on a date, in minutes since midnight; none on days off. */
export function jendela(tgl: string): readonly Jendela[] {
  const hari = new Date(`${tgl}T00:00:00Z`).getUTCDay()
  if (hari === 0 || hari === 6 || libur.has(tgl)) return []
  const puasa = tgl >= RAMADAN.dari && tgl <= RAMADAN.sampai
  if (hari === 5) return puasa ? PUASA_JUMAT : JUMAT
  return puasa ? PUASA : BIASA
}

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
