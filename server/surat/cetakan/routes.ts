import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { cariCetakan } from './queries.js'
import { HalamanCetakan } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Cetakan' })

/** A sheet that was asked for: where it stands, and its files. */
export function ruteCetakan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/cetakan/:id',
    akses: 'masuk',
    judul: 'Cetakan',
    params: Id,
    judulUntuk: ({ cetakan }) => cetakan.judul,
    async data({ db, params, pelaku }) {
      const cetakan = await cariCetakan(db, params.id, pelaku)
      if (!cetakan) throw errors.TIDAK_ADA({ apa: 'Cetakan' })
      return { cetakan, kantor: await setelanKantor(db) }
    },
    json: ({ cetakan }) => cetakan,
    tampilan: ({ cetakan, kantor }) =>
      HalamanCetakan({
        cetakan,
        saat: waktuSingkat(cetakan.dibuat_at, kantor.zona, kantor.zonaSingkat),
      }),
  })

  for (const jenis of ['docx', 'pdf'] as const)
    unduh(app, {
      jalur: `/cetakan/:id/berkas.${jenis}`,
      akses: 'masuk',
      judul: `Berkas cetakan (.${jenis})`,
      params: Id,
      async berkas({ db, params, pelaku }) {
        const c = await cariCetakan(db, params.id, pelaku)
        const sha256 = jenis === 'docx' ? c?.docx_sha256 : c?.pdf_sha256
        if (!c || (!c.docx_sha256 && !sha256)) throw errors.TIDAK_ADA({ apa: 'Cetakan' })
        if (!sha256) throw c.pdf === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
        const nama = c.judul.replace(/[^\p{L}\p{N} .-]+/gu, '').slice(0, 100)
        return { ...(await ambilBerkas(db, sha256)), nama: `${nama}.${jenis}` }
      },
    })
}
