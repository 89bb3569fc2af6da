import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { baca } from '../platform/http/baca.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { jamDiZona, saatDiZona, tanggalDiZona } from '../values/tanggal.js'
import { hitungTenggat } from './hitung.js'
import { daftarKalender, satuKalender, unitKalender, versiKalender } from './queries.js'
import { ruteImpor } from './routes-impor.js'
import { ruteUbah } from './routes-ubah.js'
import { Id } from './schema.js'
import { jamKerjaVersi } from './service.js'
import { HalamanHitung } from './views-hitung.js'
import { HalamanKalender } from './views-kalender.js'
import { DaftarKalender } from './views.js'

const VERSI_TAMPIL = 10
const Tahun = Type.Object({
  tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2010, maximum: 2089 })),
})
const Hitung = Type.Object({
  tanggal: Type.Optional(Type.String({ title: 'Tanggal', format: 'date' })),
  jam: Type.Optional(Type.String({ title: 'Pukul', format: 'time' })),
  waktu: Type.Optional(Type.String({ title: 'Waktu', maxLength: 100 })),
})

/** Working time of the office: read by everybody who works here, changed by administrators. */
export function routesKalender(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kalender',
    akses: 'masuk',
    judul: 'Kalender kerja',
    data: async ({ db, pelaku }) => ({
      kalender: await daftarKalender(db),
      unit: await unitKalender(db),
      admin: pelaku.admin,
    }),
    json: ({ kalender, unit }) => ({ kalender, unit }),
    tampilan: (data, { csrf }) => DaftarKalender({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/kalender/:id',
    akses: 'masuk',
    judul: 'Kalender kerja',
    judulUntuk: ({ kalender }) => kalender.nama,
    params: Id,
    query: Tahun,
    async data({ db, params, query, pelaku, kini }) {
      const kalender = await satuKalender(db, params.id)
      return {
        kalender,
        tahun: query.tahun ?? Number(tanggalDiZona(kini, kalender.isi.zona).slice(0, 4)),
        jam: await jamKerjaVersi(db, kalender.versiId),
        versi: await versiKalender(db, params.id, VERSI_TAMPIL),
        admin: pelaku.admin,
      }
    },
    json: ({ kalender, versi }) => ({ ...kalender, versi }),
    tampilan: (data) => HalamanKalender(data),
  })

  ruteHitung(app)
  ruteImpor(app)
  ruteUbah(app)
}

function ruteHitung(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kalender/:id/hitung',
    akses: 'masuk',
    judul: 'Hitung tenggat',
    params: Id,
    query: Hitung,
    async data({ db, params, query, kini }) {
      const { id, nama, nomor, versiId, isi } = await satuKalender(db, params.id)
      const tanggal = query.tanggal ?? tanggalDiZona(kini, isi.zona)
      const jam = query.jam ?? jamDiZona(kini, isi.zona)
      const waktu = query.waktu ?? '1 hari'
      const dari = saatDiZona(tanggal, jam, isi.zona)
      const hasil = hitungTenggat(await jamKerjaVersi(db, versiId), dari, uraiWaktu(waktu))
      return {
        kalender: { id, nama, nomor, zona: isi.zona },
        isian: { tanggal, jam, waktu },
        ...hasil,
      }
    },
    tampilan: (data) => HalamanHitung(data),
  })
}
