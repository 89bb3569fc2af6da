import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { jadwalBelum, sesiDariJadwal } from './dari-jadwal.js'
import { catatHadir } from './hadir.js'
import { petugasKelas, wajibPembaca, wajibPetugas } from './hak.js'
import { dataSesi, skemaUntuk } from './data-sesi.js'
import { kepalaKelas, sesiPelatihan } from './queries.js'
import { hapusSesi, simpanSesi, tutupDaftarHadir } from './sesi.js'
import { DalamSesi, Id, SkemaCatat } from './skema.js'
import { HalamanSesi } from './views-satu-sesi.js'
import { HalamanKelas } from './views-sesi.js'

/** Sessions of a class: the timetable, and one session with its attendance. */
export function ruteSesi(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/kelas',
    akses: 'masuk',
    judul: 'Kelas',
    params: Id,
    async data({ db, params, pelaku, kini }) {
      await wajibPembaca(db, pelaku, params.id)
      return {
        kelas: await kepalaKelas(db, params.id),
        sesi: await sesiPelatihan(db, params.id),
        skema: await skemaUntuk({ db, params }),
        jam: await setelanKantor(db),
        boleh: await petugasKelas(db, pelaku, params.id),
        belum: (await jadwalBelum(db, params.id)).length,
        kini,
      }
    },
    json: ({ kelas, sesi }) => ({ kelas, sesi }),
    tampilan: (data, { csrf }) => HalamanKelas({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/kelas',
    akses: 'masuk',
    judul: 'Tambah sesi',
    tombol: 'Simpan sesi',
    params: Id,
    skemaUntuk,
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPetugas(trx, pelaku, params.id)
      return { id: await simpanSesi({ trx, kini, pelaku }, params.id, isian) }
    },
    lanjut: (_, { id }) => `/pelatihan/${id}/kelas?${pesanDengan('Sesi disimpan.')}`,
  })

  aksi(app, {
    jalur: '/pelatihan/:id/kelas/dari-jadwal',
    akses: 'masuk',
    judul: 'Buat sesi dari jadwal rencana',
    params: Id,
    status: 201,
    async jalankan({ trx, kini, pelaku, params }) {
      await wajibPetugas(trx, pelaku, params.id)
      return { jumlah: await sesiDariJadwal({ trx, kini, pelaku }, params.id) }
    },
    lanjut: ({ jumlah }, { id }) =>
      `/pelatihan/${id}/kelas?${pesanDengan(`${jumlah} sesi dibuat dari jadwal rencana.`)}`,
  })

  baca(app, {
    jalur: '/pelatihan/:id/sesi/:sesi',
    akses: 'masuk',
    judul: 'Sesi',
    judulUntuk: ({ sesi }) => sesi.mata,
    params: DalamSesi,
    data: ({ db, params, pelaku, kini }) => dataSesi(db, { params, pelaku, kini }),
    json: ({ sesi, hadir }) => ({ sesi, hadir }),
    tampilan: (data, { csrf }) => HalamanSesi({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/sesi/:sesi/ubah',
    akses: 'masuk',
    judul: 'Ubah sesi',
    tombol: 'Simpan perubahan',
    params: DalamSesi,
    skemaUntuk,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPetugas(trx, pelaku, params.id)
      return { id: await simpanSesi({ trx, kini, pelaku }, params.id, isian, params.sesi) }
    },
    lanjut: (_, p) => `/pelatihan/${p.id}/sesi/${p.sesi}?${pesanDengan('Sesi diubah.')}`,
  })

  aksi(app, {
    jalur: '/pelatihan/:id/sesi/:sesi/hapus',
    akses: 'masuk',
    judul: 'Hapus sesi',
    params: DalamSesi,
    async jalankan({ trx, kini, pelaku, params }) {
      await wajibPetugas(trx, pelaku, params.id)
      await hapusSesi({ trx, kini, pelaku }, params.id, params.sesi)
      return {}
    },
    lanjut: (_, { id }) => `/pelatihan/${id}/kelas?${pesanDengan('Sesi dihapus.')}`,
  })

  rutePintu(app)

  aksi(app, {
    jalur: '/pelatihan/:id/sesi/:sesi/catat',
    akses: 'masuk',
    judul: 'Catat kehadiran',
    tombol: 'Catat kehadiran',
    params: DalamSesi,
    skema: SkemaCatat,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPetugas(trx, pelaku, params.id)
      return { jumlah: await catatHadir({ trx, kini, pelaku }, params.id, params.sesi, isian) }
    },
    // The roster with its names and what was ticked, not a form of ids.
    async lagi({ db, params, pelaku, kini, isian, galat, csrf }) {
      const data = await dataSesi(db, { params, pelaku, kini })
      const isi = HalamanSesi({ ...data, csrf, lagi: { isian, galat } })
      return { judul: data.sesi.mata, isi }
    },
    lanjut: ({ jumlah }, p) =>
      `/pelatihan/${p.id}/sesi/${p.sesi}?${pesanDengan(`Kehadiran ${jumlah} peserta dicatat.`)}`,
  })
}

function rutePintu(app: FastifyInstance): void {
  for (const [jalur, tutup] of [
    ['tutup', true],
    ['buka', false],
  ] as const)
    aksi(app, {
      jalur: `/pelatihan/:id/sesi/:sesi/${jalur}`,
      akses: 'masuk',
      judul: tutup ? 'Tutup daftar hadir' : 'Buka lagi daftar hadir',
      params: DalamSesi,
      async jalankan({ trx, kini, pelaku, params }) {
        await wajibPetugas(trx, pelaku, params.id)
        await tutupDaftarHadir({ trx, kini, pelaku }, params.id, params.sesi, tutup)
        return {}
      },
      lanjut: (_, p) =>
        `/pelatihan/${p.id}/sesi/${p.sesi}?${pesanDengan(`Daftar hadir ${tutup ? 'ditutup' : 'dibuka lagi'}.`)}`,
    })
}
