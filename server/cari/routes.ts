import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { baca } from '../platform/http/baca.js'
import { cari } from './cari.js'
import { HalamanCari } from './views.js'

/** One box for the whole office; each kind of thing by the rules of its own page. */
export function ruteCari(app: FastifyInstance): void {
  baca(app, {
    jalur: '/cari',
    akses: 'masuk',
    judul: 'Cari',
    query: Type.Object({
      q: Type.Optional(Type.String({ title: 'Yang dicari', maxLength: 200 })),
    }),
    data: ({ db, query, pelaku }) => cari(db, String(query.q ?? ''), pelaku),
    tampilan: HalamanCari,
    judulUntuk: ({ q }) => (q ? `Cari: ${q}` : 'Cari'),
  })
}
