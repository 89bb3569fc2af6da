import { tambahHari, type Tanggal } from './hari.js'
import {
  AWAL,
  JUMLAH_HARI,
  lebar,
  nomorHari,
  susunJamKerja,
  type Irisan,
  type JamKerja,
} from './jam-susun.js'

// One door for counting in working time (rules: Perpres 21/2023; hari kerja counted from the day
// after receipt). The first millisecond of a stretch is work, the last one already is not.
export { susunJamKerja }
export type { JamKerja }
export type { HariLibur, IsiKalender, JamHari, JamPekan, Jendela } from './kalender-isi.js'

const HARI_MS = 86_400_000
const MENIT_MS = 60_000

/**
 * Whole working minutes between two instants, by the minutes shown on the wall; negative when
 * `sampai` is earlier. Lengths of adjoining stretches add up to the length of the whole.
 */
export function menitKerja(j: JamKerja, dari: Date, sampai: Date): number {
  return Math.floor(terpakai(j, sampai) / MENIT_MS) - Math.floor(terpakai(j, dari) / MENIT_MS)
}

/**
 * The instant by which `menit` working minutes (0 or more, also a part of one) have gone by since
 * `dari`: the earliest such instant, so the close of a day and not the opening of the next.
 */
export function tambahMenit(j: JamKerja, dari: Date, menit: number): Date {
  if (!(menit >= 0)) throw new RangeError(`bukan lama: ${menit} menit`)
  const lama = Math.round(menit * MENIT_MS)
  if (lama === 0) return new Date(dari)
  const sasaran = terpakai(j, dari) + lama
  const hari = cari(j.menit, Math.ceil(sasaran / MENIT_MS)) - 1
  let sisa = sasaran - j.menit[hari]! * MENIT_MS
  for (const [a, b] of j.pola[j.terpotong[hari]!]!) {
    const panjang = (b - a) * MENIT_MS
    if (sisa <= panjang) return saat(j, hari, a * MENIT_MS + sisa)
    sisa -= panjang
  }
  return diLuar()
}

/**
 * Close of business of the n-th working day. The day of receipt is day 0; received after close, or
 * on a day off, it counts as received at the next opening, and that day is day 0 (domain rule 1).
 */
export function tambahHariKerja(j: JamKerja, dari: Date, n: number): Date {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`bukan jumlah hari: ${n}`)
  const nol = hariTerima(j, dari)
  const hari = cari(j.hari, j.hari[nol]! + n + 1) - 1
  return saat(j, hari, j.pola[j.sendiri[hari]!]!.at(-1)![1] * MENIT_MS)
}

/** 23.59 of the n-th calendar day after, holiday or not; only for what says `hari kalender`. */
export function tambahHariKalender(j: JamKerja, dari: Date, n: number): Date {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`bukan jumlah hari: ${n}`)
  return saat(j, letak(j, dari).hari + n, HARI_MS - MENIT_MS)
}

/** The instant itself within working time, else the next opening. */
export function saatKerja(j: JamKerja, dari: Date): Date {
  const { hari, sisa } = letak(j, dari)
  for (const [a, b] of j.pola[j.terpotong[hari]!]!) {
    if (sisa < a * MENIT_MS) return saat(j, hari, a * MENIT_MS)
    if (sisa < b * MENIT_MS) return new Date(dari)
  }
  const buka = cari(j.menit, j.menit[hari + 1]! + 1) - 1
  return saat(j, buka, j.pola[j.terpotong[buka]!]![0]![0] * MENIT_MS)
}

/** Close of business of this working day; after it, or on a day off, of the next one. */
export const akhirHariKerja = (j: JamKerja, dari: Date): Date => tambahHariKerja(j, dari, 0)

/** Whether anything is worked on that date; a night shift belongs to the date it begins. */
export const hariKerja = (j: JamKerja, tanggal: Tanggal): boolean =>
  irisanHari(j, tanggal).length > 0

/** Working minutes of the stretches that begin on that date; 0 on a day off. */
export const menitSehari = (j: JamKerja, tanggal: Tanggal): number => lebar(irisanHari(j, tanggal))

/** The stretches that begin on that date, in minutes since its midnight. */
export function irisanHari(j: JamKerja, tanggal: Tanggal): readonly Irisan[] {
  const hari = nomorHari(tanggal)
  if (hari < 0 || hari >= JUMLAH_HARI) diLuar()
  return j.pola[j.sendiri[hari]!]!
}

/** The date on the wall of the office. */
export const tanggalKerja = (j: JamKerja, dari: Date): Tanggal =>
  tambahHari(AWAL, letak(j, dari).hari)

/** The working day an instant falls into or waits for: the first one whose close is still to come. */
function hariTerima(j: JamKerja, dari: Date): number {
  const { hari, sisa } = letak(j, dari)
  // Yesterday may still be at work: a night shift.
  for (let i = Math.max(0, hari - 1); i <= hari; i++) {
    const akhir = j.pola[j.sendiri[i]!]!.at(-1)
    if (akhir && (hari - i) * HARI_MS + sisa < akhir[1] * MENIT_MS) return i
  }
  return cari(j.hari, j.hari[hari + 1]! + 1) - 1
}

/** Working milliseconds since the first day of the calendar. */
function terpakai(j: JamKerja, kapan: Date): number {
  const { hari, sisa } = letak(j, kapan)
  let ms = j.menit[hari]! * MENIT_MS
  for (const [a, b] of j.pola[j.terpotong[hari]!]!) {
    if (sisa <= a * MENIT_MS) break
    ms += Math.min(sisa, b * MENIT_MS) - a * MENIT_MS
  }
  return ms
}

function letak(j: JamKerja, kapan: Date): { hari: number; sisa: number } {
  const ms = kapan.getTime() + j.geser
  const hari = Math.floor(ms / HARI_MS)
  if (!(hari >= 0 && hari < JUMLAH_HARI)) diLuar()
  return { hari, sisa: ms - hari * HARI_MS }
}

const saat = (j: JamKerja, hari: number, ms: number): Date =>
  new Date(hari * HARI_MS + ms - j.geser)

/** The first index whose number reaches `nilai`; the numbers only grow. */
function cari(daftar: Int32Array, nilai: number): number {
  let bawah = 0
  let atas = daftar.length
  while (bawah < atas) {
    const tengah = (bawah + atas) >>> 1
    if (daftar[tengah]! < nilai) bawah = tengah + 1
    else atas = tengah
  }
  return atas < daftar.length ? atas : diLuar()
}

function diLuar(): never {
  throw new RangeError(`di luar kalender: hanya ${AWAL.slice(0, 4)} sampai 2089`)
}
