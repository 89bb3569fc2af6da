import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { DaftarPekerjaan } from './views.js'

export function routes(app: FastifyInstance): void {
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

  baca(app, {
    jalur: '/pekerjaan',
    akses: 'masuk',
    judul: 'Pekerjaan',
    query: Type.Object({}),
    async data({ db }) {
      const pekerjaan = await db('pekerjaan')
        .orderBy('created_at', 'desc')
        .limit(50)
        .select(
          'id',
          'jenis',
          'judul',
          'total',
          'selesai',
          'status',
          'galat',
          'created_at',
          'diubah_at',
        )
      const { rows: konversi } = await db.raw(
        `select status, count(*)::int as jumlah, max(galat) as galat
           from konversi group by status order by status desc`,
      )
      return { pekerjaan, konversi }
    },
    tampilan: (data) => DaftarPekerjaan(data),
  })
}
