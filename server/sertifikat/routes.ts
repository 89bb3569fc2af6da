import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { kirimBerkas } from '../platform/http/kirim-berkas.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { daftarSertifikat } from './daftar.js'
import { TampilanSertifikat } from './tampilan.js'

export function routes(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/sertifikat',
    akses: 'masuk',
    judul: 'Sertifikat',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    async data({ db, params }) {
      await pelatihanPerkara(db, params.id)
      return { sertifikat: await daftarSertifikat(db, params.id) }
    },
    tampilan: (data) => TampilanSertifikat(data),
  })

  for (const awalan of ['', '/api']) {
    app.get(`${awalan}/sertifikat/:berkas`, { config: { akses: 'masuk' } }, async (req, reply) => {
      const cocok = /^([0-9a-f-]{36})\.(docx|pdf)$/.exec((req.params as { berkas: string }).berkas)
      if (!cocok) throw errors.TIDAK_ADA({ apa: 'Berkas' })
      const row = await app.http.db('sertifikat as s').leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
        .where('s.id', cocok[1]!).first('s.nomor', 's.docx_sha256', 'k.pdf_sha256', 'k.status')
      const sha = cocok[2] === 'docx' ? row?.docx_sha256 : row?.pdf_sha256
      if (!row) throw errors.TIDAK_ADA({ apa: 'Sertifikat' })
      if (!sha) throw row.status === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
      return kirimBerkas(reply, await ambilBerkas(app.http.db, sha), `sertifikat-${row.nomor}.${cocok[2]}`)
    })
  }
}
