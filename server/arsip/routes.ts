import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { unduh } from '../platform/http/unduh.js'
import { ruteBulan } from './bulan/routes.js'
import { rutePeriksa } from './periksa/routes.js'
import { ruteJra } from './jra/routes.js'

export function routes(app: FastifyInstance): void {
  ruteJra(app)
  rutePeriksa(app)
  ruteBulan(app)
  unduh(app, {
    jalur: '/lampiran/:id',
    akses: 'masuk',
    judul: 'Berkas lampiran perkara',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Lampiran' }),
    async berkas({ db, params }) {
      const row = await db('lampiran').where({ id: params.id }).first('nama', 'sha256')
      if (!row) throw errors.TIDAK_ADA({ apa: 'Lampiran' })
      return { ...(await ambilBerkas(db, row.sha256)), nama: row.nama }
    },
  })
}
