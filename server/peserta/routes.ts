import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { baca } from '../platform/http/baca.js'
import { kirimBerkas } from '../platform/http/kirim-berkas.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { contohLembar } from './impor/index.js'
import { rekapRoster } from './roster.js'
import { DaftarPeserta } from './views.js'

export function routes(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/peserta',
    akses: 'masuk',
    judul: 'Peserta pelatihan',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    query: Type.Object({ sesudah: Type.Optional(Type.Integer({ minimum: 0 })) }),
    keluaran: Type.Object({
      peserta: Type.Array(Type.Object({ nip: Type.String(), nama: Type.String() })),
    }),
    async data({ db, params, query }) {
      const pelatihan = await pelatihanPerkara(db, params.id)
      const sesudah = query.sesudah ?? 0
      const peserta = await db('peserta')
        .where({ pelatihan_id: params.id })
        .orderBy('urutan')
        .orderBy('nama')
        .offset(sesudah)
        .limit(200)
      return { pelatihan, peserta, rekap: await rekapRoster(db, params.id), sesudah }
    },
    tampilan: (data) => DaftarPeserta(data),
  })

  app.get('/peserta/contoh.xlsx', { config: { akses: 'masuk' } }, async (_req, reply) =>
    kirimBerkas(
      reply,
      {
        isi: await contohLembar(),
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      'contoh-peserta.xlsx',
    ),
  )
}
