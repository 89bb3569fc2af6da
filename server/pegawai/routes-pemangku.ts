import type { FastifyInstance } from 'fastify'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { akhiriPemangku, tetapkanPemangku } from './kelola-pemangku.js'
import { pesanDengan } from './pesan.js'
import { detailMasa, pilihanJabatan } from './queries.js'
import { Id, SkemaAkhiri, skemaPemangku } from './schema.js'
import { HalamanAkhiri } from './views.js'

/** Who sits where, and until when. */
export function routesPemangku(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pegawai/:id/pemangku',
    akses: 'admin',
    judul: 'Tetapkan jabatan',
    tombol: 'Tetapkan',
    params: Id,
    skemaUntuk: async ({ db }) => skemaPemangku(await pilihanJabatan(db)),
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      return {
        pegawaiId: params.id,
        ...(await tetapkanPemangku({ trx, kini, pelaku }, params.id, isian)),
      }
    },
    lanjut: (hasil) =>
      `/pegawai/${hasil.pegawaiId}?${pesanDengan('Jabatan ditetapkan.', hasil.peringatan)}`,
  })

  baca(app, {
    jalur: '/pemangku/:id/akhiri',
    akses: 'admin',
    judul: 'Akhiri masa jabatan',
    params: Id,
    data: ({ db, params }) => detailMasa(db, params.id),
    tampilan: (masa, { csrf }) => HalamanAkhiri({ masa, csrf }),
  })

  aksi(app, {
    jalur: '/pemangku/:id/akhiri',
    akses: 'admin',
    judul: 'Akhiri masa jabatan',
    tombol: 'Akhiri',
    params: Id,
    skema: SkemaAkhiri,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      return { ...(await akhiriPemangku({ trx, kini, pelaku }, params.id, isian.sampai)) }
    },
    lanjut: (hasil) => `/pegawai/${hasil.pegawaiId}?${pesanDengan('Masa jabatan diakhiri.')}`,
  })
}
