import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Mesin } from '../../perkara/service.js'
import { aksi } from '../../platform/http/aksi.js'
import { catatKelengkapan } from './kelengkapan.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** Ticking off what a step needs. */
export function ruteKelengkapan(app: FastifyInstance, mesin: Mesin): void {
  aksi(app, {
    jalur: '/tugas/:id/kelengkapan',
    akses: 'masuk',
    judul: 'Catat kelengkapan',
    params: Id,
    skema: Type.Object(
      {
        ada: Type.Optional(
          Type.Array(Type.Integer({ minimum: 0, maximum: 99 }), {
            title: 'Kelengkapan yang ada',
            maxItems: 100,
          }),
        ),
      },
      { additionalProperties: false },
    ),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await catatKelengkapan({ mesin, trx, kini, pelaku }, params.id, isian.ada ?? [])
      return {}
    },
    lanjut: (_, { id }) => `/tugas/${id}?pesan=${encodeURIComponent('Kelengkapan dicatat.')}`,
  })
}
