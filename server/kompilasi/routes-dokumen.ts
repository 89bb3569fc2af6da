import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { pesanCetakan } from '../surat/cetakan/cetakan.js'
import { DOKUMEN_RENCANA } from './cetak.js'
import { mulaiKeputusan } from './dokumen.js'
import { wajibPenyusunRencana } from './hak.js'

const Tahun = Type.Object(
  { tahun: Type.Integer({ title: 'Tahun', minimum: 2020, maximum: 2089 }) },
  { title: 'Tahun' },
)

/** The decree on the plan of a year, and the planning document as DOCX and PDF. */
export function ruteDokumen(app: FastifyInstance, mesin: Mesin): void {
  aksi(app, {
    jalur: '/kompilasi/:tahun/keputusan',
    akses: 'masuk',
    judul: 'Susun keputusan rencana',
    params: Tahun,
    status: 201,
    async jalankan({ trx, kini, pelaku, params }) {
      wajibPenyusunRencana(pelaku)
      return { id: await mulaiKeputusan({ trx, kini, pelaku }, mesin, Number(params.tahun)) }
    },
    lanjut: ({ id }) => `/perkara/${id}?${pesanDengan('Konsep keputusan menunggu penyusunnya.')}`,
  })

  aksi(app, {
    jalur: '/kompilasi/:tahun/dokumen',
    akses: 'masuk',
    judul: 'Cetak dokumen perencanaan',
    params: Tahun,
    status: 201,
    async jalankan({ trx, kini, pelaku, params }) {
      wajibPenyusunRencana(pelaku)
      const id = await pesanCetakan(trx, {
        jenis: DOKUMEN_RENCANA,
        rujukan: String(params.tahun),
        judul: `Dokumen perencanaan pengembangan kompetensi ${params.tahun}`,
        ...{ isi: {}, oleh: pelaku.pegawaiId, kini },
      })
      return { id }
    },
    lanjut: ({ id }) => `/cetakan/${id}`,
  })
}
