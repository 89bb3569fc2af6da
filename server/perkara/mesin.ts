import type { Knex } from 'knex'
import type { Config } from '../config.js'
import type { Diagram } from '../platform/engine/types.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'
import type { Handler } from './handler.js'
import type { AkibatLuar } from './henti/akibat.js'

/** What stays the same for the whole process: the handlers by name and the compiled diagrams. */
export interface Mesin {
  handlers: ReadonlyMap<string, Handler>
  /** The diagram a case is pinned to; compiled once per process. */
  diagram(db: Knex, sopVersiId: string): Promise<Diagram>
  /** Kinds of document a case may be started for, where its SOP leaves that open: code -> name. */
  naskah(db: Knex): Promise<ReadonlyMap<string, string>>
  config: Config
  /** Told when a case begins, with the kinds of document its diagram names. */
  saatMulai?(kerja: Kerja, perkaraId: string, naskah: readonly string[]): Promise<void>
  /** What stopping these cases does to letters and numbers; locked for it when asked by a stop. */
  akibatHenti?(db: Knex, perkaraId: readonly string[], kunci: boolean): Promise<AkibatLuar>
  /** Does that. The rows of `akibat` are locked. */
  saatHenti?(kerja: Kerja, henti: Penghentian): Promise<void>
}

/** Cases that are being stopped together, why, and what becomes of their letters and numbers. */
export interface Penghentian {
  perkaraId: readonly string[]
  alasan: string
  oleh: string
  akibat: AkibatLuar
}

/** Why work comes back: shown to whoever gets the next task. */
export interface Pengembalian {
  alasan: string
  olehId: string | null
}

/** One action on cases: one transaction, one moment, and who acts (null: a timer). */
export interface Kerja {
  mesin: Mesin
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku | null
  /** The seat by whose right they act: every line of history names it. */
  kursi?: Kursi | null
  pengembalian: Pengembalian | null
}
