import type { Knex } from 'knex'
import type { ComponentChild } from 'preact'
import type { Pelaku } from '../values/pelaku.js'

/** Above so many rows an import is no longer done while the person waits. */
export const BARIS_LANGSUNG = 1000

/** Says how many rows have been read; awaiting it lets everybody else have a turn. */
export type Laju = (selesai: number) => Promise<void>

export interface BahanSiap {
  db: Knex
  kini: Date
  isi: Buffer
  isian: any
  laju: Laju
}

export interface BahanSimpan {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
  isi: Buffer
  isian: any
}

/** What became of one row, as the sheet of all of them says it. */
export interface BarisLaporan {
  no: number
  nama: string
  nip: string
  hasil: string
  keterangan: string
}

/** One kind of import that may run behind the scenes. Both parts may be run again. */
export interface ImporLatar {
  /**
   * Reads and checks, outside any transaction and moving the bar; writes nothing. `laporan` is what
   * is shown when `simpan` refuses. Errors: those of the file.
   */
  siapkan(b: BahanSiap): Promise<{ siap: unknown; laporan: unknown }>
  /** Checks the right once more and writes everything. Errors: whatever the room refuses. */
  simpan(b: BahanSimpan, siap: unknown): Promise<{ pesan: string; laporan: unknown }>
  /** Every row, as the page of the job shows it. */
  tampilan(laporan: any): ComponentChild
  /** The same for a sheet, which has room for all of them. */
  baris(laporan: any): BarisLaporan[]
}

/** By the name of the job, which is the kind of the `pekerjaan` too. */
export type DaftarImpor = Readonly<Record<string, ImporLatar>>
