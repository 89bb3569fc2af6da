import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import type { TSchema } from 'typebox'
import type { ComponentChild } from 'preact'
import type { Pelaku } from '../../values/pelaku.js'
import type { Clock } from '../clock.js'
import type { Galat } from '../galat.js'

/** Who may use a route. Every route states one; a route without a policy stops the boot. */
export type Akses = 'publik' | 'masuk' | 'admin'

/** What an action works with. The transaction is open, commits when `jalankan` resolves. */
export interface Permintaan<P = any, B = any> {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
  params: P
  isian: B
  req: FastifyRequest
  /** What `sebelum` answered. */
  luar?: unknown
}

export interface AlatSebelum {
  db: Knex
  clock: Clock
  /** The bytes of a file this form names, sent with it or stored before. Errors: TIDAK_ADA. */
  berkas(sha256: string): Promise<Buffer>
}

/** What a route says of itself beyond its policy. */
export interface Pagar {
  /** The part of the JSON answer programs may count on; there may be more in it. */
  keluaran?: TSchema
  /** Open also to a session that is held back until its owner has done something first. */
  walauTertahan?: boolean
  /** Nobody is known here, not even who is logged in: neither rooms nor the log learn who it was. */
  tanpaSesi?: boolean
  /** Never by a token: what decides about the account itself needs its owner at the page. */
  hanyaSesi?: boolean
}

/**
 * One action, two doors: `POST <jalur>` for the HTML form (answers 303 to `lanjut`) and
 * `POST /api<jalur>` for JSON (answers the result). Declared once, in the OpenAPI document once.
 */
export interface AksiSpec extends Pagar {
  jalur: string
  akses: Akses
  judul: string
  params?: TSchema
  skema?: TSchema
  /** Schema known only at request time (a task's own form). */
  skemaUntuk?(p: { db: Knex; params: any; pelaku: Pelaku; kini: Date }): Promise<TSchema>
  /**
   * Slow work before the transaction (a signature over the network); opens short ones of its own.
   * It must be safe to repeat: the transaction after it may fail.
   */
  sebelum?(p: Omit<Permintaan, 'trx' | 'luar'> & AlatSebelum): Promise<unknown>
  /** Uploads of this form are read by `sebelum` and kept nowhere, e.g. a file with a key. */
  tanpaSimpan?: boolean
  jalankan(p: Permintaan): Promise<Record<string, unknown>>
  /** Where the form door goes next; may carry `?pesan=` for the flash line. */
  lanjut(hasil: any, params: any): string
  /** Label of the button when a refused form is shown again; default `Kirim`. */
  tombol?: string
  /** Shown above a refused form, e.g. the letter it is about. Reads only, never throws for bad input. */
  ulang?(p: {
    db: Knex
    params: any
    pelaku: Pelaku
    kini: Date
    isian: any
  }): Promise<ComponentChild>
  /**
   * The whole page a refused form stands on, instead of the form alone. Null when the form is not there
   * any more: then the error page keeps what was typed.
   */
  lagi?(p: {
    db: Knex
    params: any
    pelaku: Pelaku
    kini: Date
    isian: any
    galat: Galat
    csrf: string
  }): Promise<{ judul: string; isi: ComponentChild } | null>
  /** What the form door shows at once instead of going on, e.g. the report of a trial; null to go on. */
  hasil?(hasil: any, p: { params: any; csrf: string }): ComponentChild
  /** What the JSON door answers where the result carries things only a page can use. */
  json?(hasil: any): Record<string, unknown>
  /** What is kept of the JSON answer for a request sent twice, where it holds a secret; default all. */
  jsonUlang?(jawaban: any): Record<string, unknown>
  /** Requests a minute from one address, at each door; without it there is no limit. */
  batas?: number
  /** Status of the JSON answer; 201 for what creates. */
  status?: 200 | 201
}

/** One reading, two doors: `GET <jalur>` as a page and `GET /api<jalur>` as JSON of the same facts. */
export interface BacaSpec extends Pagar {
  /** May this page be kept on the device of its reader for the time without a line; default no. */
  luring?(data: any): Luring | null
  jalur: string
  akses: Akses
  judul: string
  params?: TSchema
  query?: TSchema
  /** Requests a minute from one address; without it there is no limit. */
  batas?: number
  data(p: {
    db: Knex
    params: any
    query: any
    pelaku: Pelaku
    kini: Date
    req: FastifyRequest
  }): Promise<any>
  /** What the JSON door answers where `data` carries things only a page can use; default `data`. */
  json?(data: any): unknown
  /** Body of the page, from its h1 on. The shell shows the flash line; `pesan` is always empty here. */
  tampilan(
    data: any,
    p: { pelaku: Pelaku; csrf: string; pesan: string; query: any },
  ): ComponentChild
  /** Title of the page when it depends on what was read; default `judul`. */
  judulUntuk?(data: any): string
}

/** `baca`: may be read offline; `antre`: its form may also be filled in offline and sent later. */
export type Luring = 'baca' | 'antre'

export type Daftarkan<S> = (app: FastifyInstance, spec: S) => void

/** A living session: who, and the token their forms must carry. */
export interface Sesi {
  tokenHash: Buffer
  csrf: string
  pelaku: Pelaku
  /** When it ends if nothing more is asked of it. */
  hingga?: Date
  /** Set when a program came with a token instead of a cookie; nothing a stranger could borrow. */
  token?: TokenSesi
  /** Of who may open only some pages: the refusal by the first part of the address, or null. */
  batas?(bagian: string): Galat | null
  /** Why nothing else opens yet; `rincian.ke` is the page that helps. */
  tertahan?: Galat | null
}

/** What narrows a request that came with a token, beyond what its owner may do. */
export interface TokenSesi {
  id: string
  /** Null when the token covers it; `bagian` is the first part of the address, `tugas`. */
  tolak(p: { membaca: boolean; bagian: string; admin: boolean }): Galat | null
}

/** How platform/http learns who is asking; the room of people provides it. */
export interface PintuSesi {
  /** The session behind a cookie, or null when there is none, it expired, or its owner left. */
  muat(token: string, kini: Date): Promise<Sesi | null>
  /** The same for a token of the API, and where it is used from. */
  muatToken?(token: string, kini: Date, ip: string): Promise<Sesi | null>
}

/** One link of the navigation; shown to everyone unless `peran` or `admin` narrows it, to either. */
export interface TautanNav {
  jalur: string
  label: string
  peran?: readonly string[]
  admin?: boolean
  /** Opens to people of other agencies too, who see no other link. */
  luar?: true
  /** Heading it stands under in the menu. */
  kelompok?: string
  /** Stands in the row at the top too: for everyone (true), or for who holds one of these roles. */
  utama?: true | readonly string[]
  /** The bell beside one's name instead of words in the row. */
  lonceng?: true
}

/** What the page shell prints of the office. */
export interface KepalaHalaman {
  nama: string
  singkatan: string
  /** Set of brand colours, see assets/gaya/00-token.css; empty = our own. */
  corak?: string
  /** Where its clock stands; the capital's without. */
  zona?: string
  zonaSingkat?: string
}

export interface OpsiHttp {
  db: Knex
  clock: Clock
  /** Behind TLS: Secure cookies with the __Host- prefix, and HSTS. */
  secure: boolean
  /** The key of the installation, for `http.segel`; none when left out. */
  kunci?: string | null
  /** The address people type, e.g. `https://paraf.example.go.id`; empty when unknown. */
  publicUrl: string
  sesi: PintuSesi
  nav: readonly TautanNav[]
  kepala(db: Knex): Promise<KepalaHalaman>
  /** What waits behind a link of the navigation, by its path; only what is cheap to count. */
  hitung?(db: Knex, pelaku: Pelaku, kini: Date): Promise<Readonly<Record<string, number>>>
  /** Page that searches everything; the shell then has a box for it. */
  cari?: string
  /** What a page is for, in one paragraph, by the pattern of its address. */
  bantuan?(pola: string): string | undefined
  log?: FastifyBaseLogger
}

/** A file just uploaded, not stored yet. */
export interface BerkasUnggahan {
  nama: string
  mime: string
  isi: Buffer
}

/** A form as it came: names and values in order, names may repeat. */
export type Pasangan = readonly (readonly [string, string | BerkasUnggahan])[]
