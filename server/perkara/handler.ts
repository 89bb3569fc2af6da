import type { OpsiAntre } from '../platform/jobs/antre.js'
import type { Knex } from 'knex'
import type { ComponentChild } from 'preact'
import type { TSchema } from 'typebox'
import type { Kursi, Pelaku } from '../values/pelaku.js'
import type { Config } from '../config.js'
import type { Clock } from '../platform/clock.js'
import type { Scope, Step } from '../platform/engine/types.js'
import type { VersiNaskah } from './dibuka.js'

/** The case as a handler may see it. */
export interface PerkaraRingkas {
  id: string
  judul: string
  sopKode: string
  unitId: string
  pelatihanId: string | null
  indukId: string | null
  data: Record<string, unknown>
}

/** Everything a handler needs while it works: one transaction, one moment, one case. */
export interface Konteks {
  trx: Knex.Transaction
  /** The moment of this action; the only clock a handler may use. */
  kini: Date
  perkara: PerkaraRingkas
  step: Step
  tugasId: string
  /** What this visit carries (set by `buka`), e.g. `{ tingkat: 2 }`. */
  tahap: Record<string, unknown>
  /** Queue a job; it exists only if the transaction commits. */
  antre(nama: string, isi: Record<string, unknown>, opsi?: OpsiAntre): Promise<void>
  /** Merge facts into the case (`perkara.data`), e.g. `batasBalasan` for a timer of the diagram. */
  catatData(data: Record<string, unknown>): Promise<void>
  /** A line in the history of the case. */
  catatRiwayat(aksi: string, rincian: Record<string, unknown>): Promise<void>
}

export interface KonteksPelaku extends Konteks {
  pelaku: Pelaku
  /** The seat by whose right the actor acts on this task. */
  kursi: Kursi
  /** What `luar` brought, for `selesaikan`; of an action what its background work has read. */
  hasilLuar?: unknown
}

/** What work outside a transaction has at hand. */
export interface AlatLuar {
  db: Knex
  clock: Clock
  config: Config
  /** The bytes of a file the form names. */
  berkas(sha256: string): Promise<Buffer>
}

/** For whom a task opens, when that is not simply the role of its lane. */
export interface Penugasan {
  peran?: string
  pencatat?: string | null
  /** One person instead of the role; only where the role is one of `PERAN_ORANG`, and always there. */
  pegawaiId?: string
  /** The day a row of `H+5` counts from, where the case has no training that says it. */
  jangkar?: Date
  tahap?: Record<string, unknown>
  /** Nothing to wait for: answer these facts at once and never show the task. */
  lewati?: Scope
}

/** The version of a letter that a task decides on, as its page shows it. */
export interface VersiDiputus extends VersiNaskah {
  /** Of its DOCX; the decision names it. */
  sha256: string
  /** Empty while it has none. */
  nomor: string
  hal: string
  /** Why nothing can be agreed to yet, in a sentence. */
  belum?: string
}

/** A form of a task that was refused: of which action (null: of `skema`), what was typed, and why. */
export interface IsianDitolak {
  tindakan: string | null
  isian: Record<string, unknown>
  galat: { message: string; kode: string; rincian?: Record<string, unknown> }
}

/** What a form page shows besides the form of `skema`. */
export interface Siap {
  /** Of a task that decides on a letter: showing it counts as having opened this version. */
  versi?: VersiDiputus
  /** Values the form starts with. */
  awal?: Record<string, unknown>
  /** Rendered above the form: the letter to be verified, the roster, ... */
  tampilan?: ComponentChild
  /** Rendered beside the form, above what the SOP says of the row. */
  samping?: ComponentChild
  /** Other ways to do the work, with forms of their own; rendered above the form. */
  alat?(p: { csrf: string; ditolak?: IsianDitolak }): ComponentChild
  /** Choices the page offers for a text field of a form, by its name; the rule stays with the effect. */
  pilihan?: Record<string, readonly string[]>
  /** The same facts for the JSON API. */
  data?: Record<string, unknown>
  /** Which of the handler's actions are offered at this moment; default all. */
  tindakan?: readonly string[]
}

/** Something done on an open task without ending it. `selesai` ends the task with these facts. */
export interface Tindakan {
  judul: string
  /** A sentence on what it does, where the title does not say enough. */
  keterangan?: string
  skema: TSchema
  jalankan(k: KonteksPelaku, isian: any): Promise<HasilTindakan>
}

export interface HasilTindakan {
  /** One sentence for the person who acted. */
  pesan: string
  data?: Record<string, unknown>
  /** A report too long for one sentence, shown at once after an action that changed nothing. */
  tampilan?: ComponentChild
  /** Below that report: the same action for good, as hidden fields of a form and its button. */
  lanjutkan?: { tombol: string; isian: Record<string, string> }
  /** Page where the work goes on, when it became a job; else that of the task. */
  ke?: string
  selesai?: Scope
}

/**
 * The work behind one kind of task. Bound by name from the diagram (`sop:handler`).
 * Handlers throw Galat for bad input; anything thrown leaves the case as it was.
 */
export interface Handler {
  nama: string
  /** The button, e.g. `Tanda tangani`. */
  tombol: string
  /** What is filled in; a function where it depends on the visit. Null: no form, only `tindakan`. */
  skema: TSchema | ((k: KonteksPelaku) => Promise<TSchema>) | null
  /** Flags this handler understands in `sop:opsi`; others are refused at boot. */
  opsi?: readonly string[]
  /**
   * True when its form is a yes or no on one version of a letter (`sha256`, `keputusan`, `alasan`): then
   * several can be agreed to at once, and sentences be marked when it goes back.
   */
  memutus?: boolean
  /** True when `sop:naskah` must name a kind of document. */
  butuhNaskah?: boolean
  /** True when the case must already belong to a training. */
  butuhPelatihan?: boolean
  /** True when a case that begins with it is begun elsewhere only: nobody is offered to start one by hand. */
  dariTempatLain?: boolean
  /** True when its form is long work: what is filled in is kept before it is sent. */
  menyusun?: boolean
  /** True when the work ends in one's paraf or signature. */
  bertanda?: boolean
  /** True when its form, filled in without a line, may be sent later: it must name what it judged. */
  luring?: boolean
  /** True when the work waits for answers from outside: its time is never the office's breach. */
  menungguLuar?: boolean
  /** True when it works on a letter until that is issued; after that it cannot be done again. */
  sampaiTerbit?: boolean
  buka?(k: Konteks): Promise<Penugasan>
  siapkan?(k: KonteksPelaku): Promise<Siap>
  /**
   * Work that takes long, before the effect: called in a short transaction, answers what is then run
   * in none (a signature over the network), or null when there is nothing. What that brings is
   * `k.hasilLuar` of `selesaikan`; it must be safe to repeat, for the effect may be refused.
   */
  luar?(k: KonteksPelaku, isian: any): Promise<((alat: AlatLuar) => Promise<unknown>) | null>
  /** The effect. The answer feeds the gateways; `keputusan: 'tidak'` needs `isian.alasan`. */
  selesaikan(k: KonteksPelaku, isian: any): Promise<Scope>
  tindakan?: Record<string, Tindakan>
  /** A timer took the task away unfinished: last effects, no actor. */
  batal?(k: Konteks): Promise<void>
}
