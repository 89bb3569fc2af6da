import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { kirimBerkas } from '../platform/http/kirim-berkas.js'
import { waktuSingkat } from '../values/tanggal.js'
import { berkasVersi, detailNaskah } from './queries.js'
import { HalamanNaskah } from './views.js'

export function routes(app: FastifyInstance): void {
  baca(app, {
    jalur: '/naskah/:id',
    akses: 'masuk',
    judul: 'Naskah',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    async data({ db, params }) {
      const data = await detailNaskah(db, params.id)
      if (!data) throw errors.TIDAK_ADA({ apa: 'Naskah' })
      return { ...data, kantor: await setelanKantor(db) }
    },
    json: ({ kantor: _, ...sisa }) => sisa,
    tampilan: ({ kantor, ...data }) =>
      HalamanNaskah({ data, saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat) }),
  })

  for (const awalan of ['', '/api']) {
    app.get(`${awalan}/naskah/:id/versi/:berkas`, { config: { akses: 'masuk' } }, async (req, reply) => {
      const { id, berkas } = req.params as { id: string; berkas: string }
      const cocok = /^(\d{1,6})\.(docx|pdf)$/.exec(berkas)
      if (!cocok || !/^[0-9a-f-]{36}$/.test(id)) throw errors.TIDAK_ADA({ apa: 'Berkas' })
      const jenis = cocok[2] as 'docx' | 'pdf'
      const row = await berkasVersi(app.http.db, id, Number(cocok[1]), jenis)
      if (!row) throw errors.TIDAK_ADA({ apa: 'Naskah' })
      if (!row.sha256) throw row.status === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
      return kirimBerkas(reply, await ambilBerkas(app.http.db, row.sha256), `${row.jenis}-v${cocok[1]}.${jenis}`)
    })
  }
}
