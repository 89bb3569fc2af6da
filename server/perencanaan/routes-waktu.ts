import type { FastifyInstance } from 'fastify'
import { errors } from '../errors.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { perbaikiPelaksanaan } from './perbaiki.js'
import { satuUsulan } from './queries.js'
import { Id } from './skema.js'
import { SkemaPerbaiki } from './skema-jalan.js'
import { FormWaktu } from './views-waktu.js'

const bersama = {
  jalur: '/rencana/:id/waktu',
  akses: 'masuk',
  judul: 'Perbaiki waktu pelaksanaan',
  params: Id,
} as const

/** The time of an activity that is under way, corrected by its owner. */
export function ruteWaktu(app: FastifyInstance): void {
  baca(app, {
    ...bersama,
    async data({ db, params, pelaku }) {
      const usulan = await satuUsulan(db, params.id, { pegawaiId: pelaku.pegawaiId, atasan: [] })
      if (usulan.tahap !== 'berjalan' || !usulan.pelaksanaan) throw errors.RENCANA_TAK_BERJALAN()
      const { mulai, selesai, materi, tempat, irama } = usulan.pelaksanaan
      return { usulan, awal: { mulai, selesai, materi, tempat, irama } }
    },
    json: ({ awal }) => awal,
    tampilan: (d, { csrf }) => FormWaktu({ ...d, csrf }),
  })
  aksi(app, {
    ...bersama,
    tombol: 'Simpan waktu pelaksanaan',
    skema: SkemaPerbaiki,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await perbaikiPelaksanaan({ trx, kini, pelaku }, params.id, isian)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/rencana/${id}?${pesanDengan('Waktu pelaksanaan diperbaiki.')}`,
  })
}
