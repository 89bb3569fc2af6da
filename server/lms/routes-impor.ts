import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { catatRiwayat } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { wajibLms } from './hak.js'
import { periksaLembar } from './impor/periksa.js'
import type { JenisLembar } from './impor/kolom.js'
import { simpanNilai } from './nilai.js'
import { SkemaImporLms, SkemaTerapLms } from './schema.js'
import { LaporanUjiLms } from './views-impor.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
type Hasil = Awaited<ReturnType<typeof periksaLembar>>

/** Read and compared before the transaction: a workbook of thousands takes its time. */
async function periksa(db: Knex, pelatihanId: string, isi: Buffer, jenis: JenisLembar) {
  await pelatihanPerkara(db, pelatihanId)
  const peserta = await db('peserta')
    .where({ pelatihan_id: pelatihanId })
    .orderBy('urutan')
    .orderBy('nama')
    .select('id', 'nip', 'nama', 'email')
  return periksaLembar(isi, jenis, peserta)
}

/** Exports of the learning system into the roster: looked at first, then written. */
export function ruteImporLms(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pelatihan/:id/lms/impor/uji',
    akses: 'masuk',
    judul: 'Uji impor nilai atau presensi LMS',
    tombol: 'Periksa dahulu',
    params: Id,
    skema: SkemaImporLms,
    async sebelum({ db, pelaku, params, isian, berkas }) {
      await wajibLms(db, pelaku, params.id)
      return periksa(db, params.id, await berkas(isian.berkas.sha256), isian.jenis)
    },
    jalankan: async ({ isian, luar }) => ({
      laporan: (luar as Hasil).laporan,
      berkas: isian.berkas,
    }),
    json: ({ laporan }) => ({ laporan }),
    lanjut: (_, params) => `/pelatihan/${params.id}/lms`,
    hasil: (hasil, { csrf, params }) =>
      LaporanUjiLms({ ...(hasil as any), csrf, pelatihanId: params.id }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/lms/impor',
    akses: 'masuk',
    judul: 'Masukkan nilai atau presensi LMS',
    tombol: 'Simpan',
    params: Id,
    skema: SkemaTerapLms,
    async sebelum({ db, pelaku, params, isian, berkas }) {
      await wajibLms(db, pelaku, params.id)
      return periksa(db, params.id, await berkas(isian.sidik), isian.jenis)
    },
    async jalankan({ trx, pelaku, kini, params, isian, luar }) {
      const { laporan, nilai } = luar as Hasil
      if (nilai.length === 0) throw errors.LMS_TANPA_BARIS()
      await simpanNilai(trx, nilai)
      const rincian = { pelatihanId: params.id, jenis: isian.jenis, sidik: isian.sidik }
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'lms.impor',
        pegawaiId: pelaku.pegawaiId,
        rincian: { ...rincian, ...laporan.jumlah },
      })
      return { disimpan: nilai.length, ...laporan.jumlah }
    },
    lanjut: (h, params) =>
      `/pelatihan/${params.id}/pantau?pesan=${encodeURIComponent(
        `${h.disimpan} peserta diperbarui dari ekspor LMS.`,
      )}`,
  })
}
