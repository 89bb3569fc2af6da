import type { Knex } from 'knex'
import type { Pelaku } from '../../values/pelaku.js'
import { izinMasuk, type IzinMasuk } from '../masuk/izin.js'
import { secTerbuka } from '../nomor/queries-nomor.js'

/** Who reads a book: letters marked Rahasia keep their row, and show their content to some. */
export interface Pembaca {
  sec: string[]
  izin: IzinMasuk
}

export async function pembacaBuku(db: Knex, pelaku: Pelaku): Promise<Pembaca> {
  return { sec: [...(await secTerbuka(db, pelaku))], izin: await izinMasuk(db, pelaku) }
}

export interface SaringBuku {
  /** First and last day of the period, both included, in the zone of the office. */
  dari: string
  sampai: string
  zona: string
  /** Today there: reservations over by then are BATAL, whether swept or not. */
  hariIni: string
  /** Words looked for in the row; empty: all. */
  cari: string
  /** Rows behind the one with this key; empty: from the first. */
  sesudah: string
  batas: number
}

export interface BarisBuku {
  /** Place in the period, from 1; the same whatever is searched for. */
  no: number
  /** Names the row itself, wherever it stands when others are inserted before it. */
  kunci: string
  /** By the names of the template's columns; dates as `yyyy-mm-dd`. */
  isi: Record<string, string>
  /** Page of the thing itself. */
  tautan?: string
  batal?: boolean
  /** Taken in advance, not yet on a letter. */
  dipesan?: boolean
}

export interface KolomBuku {
  /** As in the template of the printed book. */
  nama: string
  judul: string
  /** In characters, for the sheet. */
  lebar: number
  tanggal?: boolean
}

/** One book of the office: what it is called, how its columns stand, where its rows come from. */
export interface Buku {
  kode: string
  nama: string
  /** Kind of the sheet it is printed with. */
  templat: string
  kolom: readonly KolomBuku[]
  baca(db: Knex, s: SaringBuku, p: Pembaca): Promise<BarisBuku[]>
  /** The closing sentence, from all rows of the period. */
  penutup(baris: readonly BarisBuku[]): string
}

/** The books there are; a room above adds its own. */
export type DaftarBuku = (db: Knex) => Promise<readonly Buku[]>
