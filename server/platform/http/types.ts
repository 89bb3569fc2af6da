import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import type { TSchema } from 'typebox'
import type { ComponentChild } from 'preact'
import type { Pelaku } from '../../values/pelaku.js'

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
}

/**
 * One action, two doors: `POST <jalur>` for the HTML form (answers 303 to `lanjut`) and
 * `POST /api<jalur>` for JSON (answers the result). Declared once, in the OpenAPI document once.
 */
export interface AksiSpec {
  jalur: string
  akses: Akses
  judul: string
  params?: TSchema
  skema?: TSchema
  /** Schema known only at request time (a task's own form). */
  skemaUntuk?(p: { db: Knex; params: any; pelaku: Pelaku; kini: Date }): Promise<TSchema>
  jalankan(p: Permintaan): Promise<Record<string, unknown>>
  /** Where the form door goes next; may carry `?pesan=` for the flash line. */
  lanjut(hasil: any, params: any): string
}

/** One reading, two doors: `GET <jalur>` as a page and `GET /api<jalur>` as JSON of the same facts. */
export interface BacaSpec {
  jalur: string
  akses: Akses
  judul: string
  params?: TSchema
  query?: TSchema
  data(p: { db: Knex; params: any; query: any; pelaku: Pelaku; kini: Date; req: FastifyRequest }): Promise<any>
  tampilan(data: any, p: { pelaku: Pelaku; csrf: string; pesan: string; query: any }): ComponentChild
}

export type Daftarkan<S> = (app: FastifyInstance, spec: S) => void
