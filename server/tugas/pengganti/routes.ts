import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { wajibTerlibat } from '../../pegawai/service.js'
import { katakan } from '../../perkara/kata-riwayat.js'
import { baca } from '../../platform/http/baca.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { perbuatanPengganti } from './kerja.js'
import { HalamanPengganti } from './view-pengganti.js'

/** What was done in the name of a post while its holder was stood in for. */
export function rutePengganti(app: FastifyInstance): void {
  baca(app, {
    jalur: '/penggantian/:id',
    akses: 'masuk',
    judul: 'Yang dikerjakan selama digantikan',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Penggantian' }),
    query: Type.Object({
      sesudah: Type.Optional(Type.String({ title: 'Lanjutan', pattern: '^[0-9]{1,18}$' })),
    }),
    async data({ db, params, query, pelaku }) {
      const penggantian = await wajibTerlibat(db, params.id, pelaku)
      const { baris, berikut } = await perbuatanPengganti(db, params.id, pelaku, query.sesudah)
      return {
        penggantian,
        baris: baris.map((b) => ({ ...b, kata: katakan({ ...b, oleh: null, sebagai: '' }) })),
        berikut,
        kantor: await setelanKantor(db),
      }
    },
    json: ({ kantor: _, ...isi }) => isi,
    tampilan: ({ kantor, ...isi }, { pelaku }) =>
      HalamanPengganti({
        ...isi,
        pegawaiId: pelaku.pegawaiId,
        saat: (d: Date) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })
}
