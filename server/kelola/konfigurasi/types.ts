import type { Knex } from 'knex'
import type { TSchema } from 'typebox'
import type { Templat } from '../../naskah/templat.js'
import type { Diagram } from '../../platform/engine/types.js'
import type { Pelaku } from '../../values/pelaku.js'

/** What a file may hold of one row: plain JSON, without ids, people or times. */
export type Nilai = Readonly<Record<string, unknown>>

/** Rows of one part by their names in the office, e.g. the code of a register. */
export type Isi = ReadonlyMap<string, Nilai>

/** Files of the archive beside its JSON, by path, e.g. `templat/undangan.docx`. */
export type Lampiran = ReadonlyMap<string, Buffer>

/** A whole configuration, read from an office or from a file. */
export interface Konfigurasi {
  /** By the code of the part. */
  isi: ReadonlyMap<string, Isi>
  lampiran: Lampiran
}

/** What was taken apart and found sound before the transaction, because it is slow. */
export interface Siap {
  templat: ReadonlyMap<string, Templat>
  diagram: ReadonlyMap<string, { xml: string; diagram: Diagram }>
}

/** What applying one row works with. */
export interface Kerja {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
  /** Today in the office. */
  hariIni: string
  lampiran: Lampiran
  siap: Siap
  /** Whether the server knows the handler a diagram binds to. */
  handlers: ReadonlyMap<string, unknown>
}

/** One part of the configuration: how it is read, what it may say, how a row of it comes in. */
export interface Bagian {
  kode: string
  nama: string
  /** Of one row. */
  skema(db: Knex): Promise<TSchema>
  baca(db: Knex, p: { hariIni: string; lampiran: Map<string, Buffer> }): Promise<Isi>
  /** Adds or changes one row by the same rules as its page. Errors: those of that page. */
  terap(k: Kerja, kunci: string, nilai: Nilai): Promise<void>
  /** The row that must come before this one, if it is in the file. */
  sesudah?(nilai: Nilai): string | null
  /** What can only be done once all else is there: ending what ended. */
  tutup?(k: Kerja, kunci: string, nilai: Nilai): Promise<void>
}
