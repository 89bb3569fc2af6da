import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { catatRiwayat } from '../perkara/service.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { wajibLms } from './hak.js'
import { periksaLembar } from './impor/periksa.js'
import type { JenisLembar } from './impor/kolom.js'
import { simpanNilai } from './nilai.js'
import { SkemaImporLms, SkemaTerapLms } from './schema.js'
import { LaporanUjiLms } from './views-impor.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

async function periksa(db: Knex, pelatihanId: string, sha256: string, jenis: JenisLembar) {
  await pelatihanPerkara(db, pelatihanId)
  const { isi } = await ambilBerkas(db, sha256)
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
    async jalankan({ trx, pelaku, params, isian }) {
      wajibLms(pelaku)
      const { laporan } = await periksa(trx, params.id, isian.berkas.sha256, isian.jenis)
      return { laporan, berkas: isian.berkas }
    },
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
    async jalankan({ trx, pelaku, kini, params, isian }) {
      wajibLms(pelaku)
      const { laporan, nilai } = await periksa(trx, params.id, isian.sidik, isian.jenis)
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
