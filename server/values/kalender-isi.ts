import type { Tanggal } from './hari.js'

/**
 * A stretch of work within one day, by the clock on the wall: `['07:30', '12:00']`. The break is the
 * gap between two of them. One that ends at or before its start ends on the next day (a night shift)
 * and belongs to the day it began; `24:00` is the end of the day.
 */
export type Jendela = readonly [mulai: string, selesai: string]

/** The stretches of one day, in order; none: not a working day. */
export type JamHari = readonly Jendela[]

/** Hours by weekday, Sunday first: always seven. */
export type JamPekan = readonly JamHari[]

export const JENIS_LIBUR = [
  'libur_nasional',
  'cuti_bersama',
  'libur_daerah',
  'kerja_pengganti',
] as const
export type JenisLibur = (typeof JENIS_LIBUR)[number]

/** A day that is not as its weekday says. `kerja_pengganti` is worked, with hours of its own if given. */
export interface HariLibur {
  tanggal: Tanggal
  nama: string
  jenis: JenisLibur
  /** The decree it rests on. */
  sumber?: string
  jam?: JamHari
}

/** Days with other hours, both ends included. */
export interface MasaRamadan {
  dari: Tanggal
  sampai: Tanggal
  jam: JamPekan
}

/** A turn of days that repeats from a first day on, whatever weekday it is: morning, night, free, free. */
export interface Gilir {
  mulai: Tanggal
  hari: readonly JamHari[]
}

/** All that working time is computed from; the text of one version of a calendar. */
export interface IsiKalender {
  /** IANA name of a zone of Indonesia. */
  zona: string
  jam: JamPekan
  ramadan: readonly MasaRamadan[]
  libur: readonly HariLibur[]
  /** Takes the place of `jam` and `ramadan`. */
  gilir?: Gilir
  /** Work goes on through holidays, as in a hospital or a fire station. */
  tetapBuka?: boolean
}

/** Minutes ahead of UTC; Indonesia has no summer time. */
export const GESER_ZONA: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 420,
  'Asia/Pontianak': 420,
  'Asia/Makassar': 480,
  'Asia/Jayapura': 540,
}

const LIMA_HARI = (senin: JamHari, jumat: JamHari): JamPekan => [
  [],
  senin,
  senin,
  senin,
  senin,
  jumat,
  [],
]

/** 37 h 30 a week, break 60 minutes, on Friday 90 (Perpres 21/2023). */
export const JAM_BIASA: JamPekan = LIMA_HARI(
  [
    ['07:30', '12:00'],
    ['13:00', '16:00'],
  ],
  [
    ['07:30', '11:30'],
    ['13:00', '16:30'],
  ],
)

/** 32 h 30 a week, break 30 minutes, on Friday 60 (Perpres 21/2023). */
export const JAM_RAMADAN: JamPekan = LIMA_HARI(
  [
    ['08:00', '12:00'],
    ['12:30', '15:00'],
  ],
  [
    ['08:00', '11:30'],
    ['12:30', '15:30'],
  ],
)
