import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { baca } from '../platform/http/baca.js'
import type { DaftarImpor } from './types.js'
import { HalamanImpor } from './views.js'

/** The page of an import that runs behind the scenes, for who asked for it. */
export function ruteLatar(app: FastifyInstance, daftar: DaftarImpor): void {
  baca(app, {
    jalur: '/pekerjaan/:id',
    akses: 'masuk',
    judul: 'Impor',
    judulUntuk: ({ pekerjaan }) => pekerjaan.judul,
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pekerjaan' }),
    async data({ db, params, pelaku }) {
      // Its report names people and their numbers: nobody else's business.
      const pekerjaan = await db('pekerjaan as p')
        .join('impor_latar as i', 'i.pekerjaan_id', 'p.id')
        .where({ 'p.id': params.id, 'p.oleh': pelaku.pegawaiId })
        .first(
          ...['p.id', 'p.jenis', 'p.judul', 'p.status', 'p.tahap', 'p.total', 'p.selesai'],
          ...['i.pesan', 'i.kembali', 'i.laporan'],
        )
      if (!pekerjaan) throw errors.TIDAK_ADA({ apa: 'Pekerjaan' })
      return { pekerjaan }
    },
    tampilan: ({ pekerjaan: { laporan, ...p } }) =>
      HalamanImpor({ p, rincian: laporan && daftar[p.jenis]?.tampilan(laporan) }),
  })
}
