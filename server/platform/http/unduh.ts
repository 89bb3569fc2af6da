import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import type { TSchema } from 'typebox'
import { kirimBerkas } from './kirim-berkas.js'
import { bolehDisimpan } from './luring.js'
import { dokumen, tanpaValidasi } from './openapi.js'
import { bacaParams, bacaQuery } from './params.js'
import type { Pelaku } from '../../values/pelaku.js'
import type { Akses } from './types.js'

export interface Unduhan {
  /** A stream where the whole would be too much for memory. */
  isi: Buffer | Readable
  /** Bytes, where `isi` is a stream and it is known. */
  ukuran?: number
  mime: string
  sha256?: string
  nama: string
  /** May be kept on the device of its reader for the time without a line. */
  luring?: boolean
}

export interface UnduhSpec {
  jalur: string
  akses: Akses
  judul: string
  params?: TSchema
  query?: TSchema
  /** Requests a minute from one address; without it there is no limit. */
  batas?: number
  /** Nobody is known here, not even who is logged in. */
  tanpaSesi?: boolean
  /** The file and the name it is saved under; throws Galat when there is none. */
  berkas(p: { db: Knex; params: any; query: any; pelaku: Pelaku; kini: Date }): Promise<Unduhan>
}

/**
 * One file, two doors: `GET <jalur>` for people and `GET /api<jalur>` for programs; the same bytes.
 */
export function unduh(app: FastifyInstance, spec: UnduhSpec): void {
  const config = {
    akses: spec.akses,
    ...(spec.tanpaSesi && { tanpaSesi: true }),
    ...(spec.batas && { rateLimit: { max: spec.batas, timeWindow: '1 minute' } }),
  }
  for (const awalan of ['', '/api']) {
    const schema = { ...dokumen.unduh(spec), hide: awalan === '' }
    app.get(awalan + spec.jalur, { config, schema, ...tanpaValidasi }, async (req, reply) => {
      bacaParams(req, spec.params)
      const query = bacaQuery(req, spec.query)
      const { nama, luring, ...berkas } = await spec.berkas({
        db: app.http.db,
        params: req.params,
        query,
        // Nobody is known where a file is public.
        pelaku: req.pelaku,
        kini: req.kini,
      })
      if (luring) bolehDisimpan(reply, 'baca')
      return kirimBerkas(reply, berkas, nama)
    })
  }
}
