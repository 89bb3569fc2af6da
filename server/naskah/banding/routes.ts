import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { catatDibuka } from '../../perkara/dibuka.js'
import { wajibNaskahTerbuka } from '../../perkara/keamanan.js'
import { baca } from '../../platform/http/baca.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { bandingVersi, type BandingVersi } from './baca.js'
import { HalamanBanding } from './views.js'

const Versi = (title: string) =>
  Type.Optional(Type.Integer({ title, minimum: 1, maximum: 1_000_000 }))

/** Two versions of a document side by side. */
export function ruteBanding(app: FastifyInstance): void {
  baca(app, {
    jalur: '/naskah/:id/banding',
    akses: 'masuk',
    judul: 'Apa yang berubah',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' }),
    query: Type.Object({
      dari: Versi('Dari versi'),
      ke: Versi('Ke versi'),
      mulai: Type.Optional(Type.Integer({ title: 'Mulai baris', minimum: 0, maximum: 1_000_000 })),
    }),
    async data({ db, params, query, pelaku, kini }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const { pegawaiId } = pelaku
      const { mulai = 0, ...pilihan } = query
      const data = await bandingVersi(db, { naskahId: params.id, pegawaiId, ...pilihan })
      await catatDibuka(db, { naskahId: params.id, versi: data.ke }, pegawaiId, kini)
      return { data, mulai, kantor: await setelanKantor(db) }
    },
    json: ({ data: { tanda, ...sisa } }: { data: BandingVersi }) => ({
      ...sisa,
      tanda: { lama: [...tanda.lama.values()].flat(), baru: [...tanda.baru.values()].flat() },
    }),
    tampilan: ({ data, mulai, kantor }) =>
      HalamanBanding({
        data,
        mulai,
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })
}
