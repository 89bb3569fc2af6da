import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { aksi } from '../platform/http/aksi.js'
import { pesanDaftarHadir, pesanTandaTerima } from './cetak.js'
import { wajibPetugas } from './hak.js'
import type { Pengubah } from './sesi.js'
import { DalamSesi, Id } from './skema.js'

/** Sheets to sign by hand; each is made by a job and waits on its own page. */
export function ruteCetak(app: FastifyInstance): void {
  const cetak = (
    jalur: string,
    judul: string,
    params: TSchema,
    pesan: (p: Pengubah, params: any) => Promise<string>,
  ) =>
    aksi(app, {
      ...{ jalur: `/pelatihan/:id/${jalur}`, akses: 'masuk', judul, params },
      async jalankan({ trx, kini, pelaku, params }) {
        await wajibPetugas(trx, pelaku, params.id)
        return { cetakanId: await pesan({ trx, kini, pelaku }, params) }
      },
      lanjut: ({ cetakanId }) => `/cetakan/${cetakanId}`,
    })
  cetak('sesi/:sesi/cetak', 'Cetak daftar hadir', DalamSesi, (p, { id, sesi }) =>
    pesanDaftarHadir(p, id, sesi),
  )
  cetak('pendaftaran/cetak', 'Cetak tanda terima training kit', Id, (p, { id }) =>
    pesanTandaTerima(p, id),
  )
}
