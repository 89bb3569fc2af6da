import type { FastifyInstance } from 'fastify'
import { errors } from '../../errors.js'
import { transaksi } from '../db/db.js'
import { simpanBerkas } from '../docx/simpan.js'
import { periksaCsrf } from './csrf.js'
import { siapa } from './openapi.js'
import { bacaMultipart } from './unggah.js'
import { catatUnggahan } from './unggahan-luar.js'

/** `POST /api/berkas`: stores one file and answers the name JSON calls use for it. */
export function pasangBerkas(app: FastifyInstance): void {
  app.post(
    '/api/berkas',
    {
      config: { akses: 'masuk', csrf: 'dalam-formulir' },
      schema: {
        summary: 'Unggah berkas',
        tags: ['berkas'],
        ...siapa({ akses: 'masuk' }),
        description:
          'multipart/form-data dengan satu berkas, paling besar 25 MB. Jawabannya { sha256, nama, ukuran }.',
        consumes: ['multipart/form-data'],
      },
    },
    async (req, reply) => {
      if (!req.isMultipart()) throw errors.JENIS_ISIAN_ASING()
      const pasangan = await bacaMultipart(req, (token) => periksaCsrf(req, token))
      const berkas = pasangan.map(([, nilai]) => nilai).find((nilai) => typeof nilai !== 'string')
      if (!berkas) throw errors.ISIAN_SALAH({ kolom: 'Berkas', sebab: 'wajib diisi' })
      const sha256 = await transaksi(app.http.db, async (trx) => {
        const jadi = await simpanBerkas(trx, berkas)
        await catatUnggahan(trx, req.pelaku, [jadi.sha256], req.kini)
        return jadi.sha256
      })
      return reply.code(201).send({ sha256, nama: berkas.nama, ukuran: berkas.isi.length })
    },
  )
}
