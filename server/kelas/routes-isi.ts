import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { errors } from '../errors.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { petugasKelas, wajibPembaca, wajibPetugas } from './hak.js'
import {
  aturTautanEvaluasi,
  hapusMateri,
  hapusNarasumber,
  tambahMateri,
  tambahNarasumber,
} from './isi-kelas.js'
import { kepalaKelas, materiPelatihan, narasumberPelatihan } from './queries.js'
import type { Pengubah } from './sesi.js'
import { DalamKelas, Id, SkemaMateri, SkemaNarasumber, SkemaTautanEvaluasi } from './skema.js'
import { HalamanIsi } from './views-isi.js'

/** Speakers, materials and the link of the evaluation. */
export function ruteIsi(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/isi-kelas',
    akses: 'masuk',
    judul: 'Narasumber dan materi',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      return {
        kelas: await kepalaKelas(db, params.id),
        narasumber: await narasumberPelatihan(db, params.id),
        materi: await materiPelatihan(db, params.id),
        boleh: await petugasKelas(db, pelaku, params.id),
      }
    },
    tampilan: (data, { csrf }) => HalamanIsi({ ...data, csrf }),
  })

  const tulis = (
    jalur: string,
    judul: string,
    pesan: string,
    kerja: (p: Pengubah, params: any, isian: any) => Promise<unknown>,
    skema?: TSchema,
  ) =>
    aksi(app, {
      jalur: `/pelatihan/:id/${jalur}`,
      akses: 'masuk',
      judul,
      tombol: 'Simpan',
      params: jalur.includes(':isi') ? DalamKelas : Id,
      ...(skema && { skema }),
      async jalankan({ trx, kini, pelaku, params, isian }) {
        await wajibPetugas(trx, pelaku, params.id)
        const id = await kerja({ trx, kini, pelaku }, params, isian)
        return typeof id === 'string' ? { id } : {}
      },
      lanjut: (_, { id }) => `/pelatihan/${id}/isi-kelas?${pesanDengan(pesan)}`,
    })

  tulis(
    'narasumber',
    'Tambah narasumber',
    'Narasumber disimpan.',
    (p, { id }, isian) => tambahNarasumber(p, id, isian),
    SkemaNarasumber,
  )
  tulis('narasumber/:isi/hapus', 'Hapus narasumber', 'Narasumber dihapus.', (p, { id, isi }) =>
    hapusNarasumber(p, id, isi),
  )
  tulis(
    'materi',
    'Tambah materi',
    'Materi disimpan.',
    (p, { id }, isian) => tambahMateri(p, id, isian),
    SkemaMateri,
  )
  tulis('materi/:isi/hapus', 'Hapus materi', 'Materi dihapus.', (p, { id, isi }) =>
    hapusMateri(p, id, isi),
  )
  tulis(
    'tautan-evaluasi',
    'Tautan evaluasi',
    'Tautan evaluasi disimpan.',
    (p, { id }, isian) => aturTautanEvaluasi(p, id, isian.tautan),
    SkemaTautanEvaluasi,
  )

  unduh(app, {
    jalur: '/pelatihan/:id/narasumber/:isi/cv',
    akses: 'masuk',
    judul: 'Riwayat hidup narasumber',
    params: DalamKelas,
    async berkas({ db, params, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      const n = await db('narasumber')
        .where({ id: params.isi, pelatihan_id: params.id })
        .whereNotNull('cv_sha256')
        .first('cv_sha256', 'cv_nama')
      if (!n) throw errors.TIDAK_ADA({ apa: 'Riwayat hidup' })
      return { ...(await ambilBerkas(db, n.cv_sha256)), nama: n.cv_nama || 'cv.pdf' }
    },
  })
}
