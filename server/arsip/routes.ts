import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { kirimBerkas } from '../platform/http/kirim-berkas.js'
import { DaftarPekerjaan } from './views.js'

export function routes(app: FastifyInstance): void {
  for (const awalan of ['', '/api']) {
    app.get(`${awalan}/lampiran/:id`, { config: { akses: 'masuk' } }, async (req, reply) => {
      const { id } = req.params as { id: string }
      const row = /^[0-9a-f-]{36}$/.test(id)
        ? await app.http.db('lampiran').where({ id }).first('nama', 'sha256') : null
      if (!row) throw errors.TIDAK_ADA({ apa: 'Lampiran' })
      return kirimBerkas(reply, await ambilBerkas(app.http.db, row.sha256), row.nama)
    })
  }

  baca(app, {
    jalur: '/pekerjaan',
    akses: 'masuk',
    judul: 'Pekerjaan',
    query: Type.Object({}),
    async data({ db }) {
      const pekerjaan = await db('pekerjaan').orderBy('created_at', 'desc').limit(50)
      const konversi = await db('konversi').groupBy('status').select('status').count('* as jumlah')
      return { pekerjaan, konversi }
    },
    tampilan: (data) => DaftarPekerjaan(data),
  })
}
