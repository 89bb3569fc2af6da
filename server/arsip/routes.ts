import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { wajibPerkaraTerbuka } from '../perkara/keamanan.js'
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
    async berkas({ db, params, pelaku }) {
      const row = await db('lampiran')
        .where({ id: params.id })
        .first('nama', 'sha256', 'perkara_id')
      if (!row) throw errors.TIDAK_ADA({ apa: 'Lampiran' })
      await wajibPerkaraTerbuka(db, pelaku, row.perkara_id)
      return { ...(await ambilBerkas(db, row.sha256)), nama: row.nama }
    },
  })
}
