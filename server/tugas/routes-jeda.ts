import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { jeda, lanjutkan } from './jeda.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const SkemaJeda = Type.Object(
  { alasan: Type.String({ title: 'Alasan', minLength: 3, maxLength: 500, pattern: '\\S' }) },
  { additionalProperties: false },
)

/** The clock of a task stands still, and goes on. */
export function ruteJeda(app: FastifyInstance, mesin: Mesin): void {
  aksi(app, {
    jalur: '/tugas/:id/jeda',
    akses: 'masuk',
    judul: 'Jeda jam tugas',
    params: Id,
    skema: SkemaJeda,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await jeda({ mesin, trx, kini, pelaku }, params.id, isian.alasan.trim())
      return {}
    },
    lanjut: (_, { id }) => `/tugas/${id}?pesan=${encodeURIComponent('Jam tugas dijeda.')}`,
  })

  aksi(app, {
    jalur: '/tugas/:id/lanjutkan',
    akses: 'masuk',
    judul: 'Lanjutkan jam tugas',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await lanjutkan({ mesin, trx, kini, pelaku }, params.id)
      return {}
    },
    lanjut: (_, { id }) => `/tugas/${id}?pesan=${encodeURIComponent('Jam tugas berjalan lagi.')}`,
  })
}
