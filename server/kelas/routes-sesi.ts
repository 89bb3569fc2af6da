import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { jamDiZona, tanggalDiZona } from '../values/tanggal.js'
import { catatHadir } from './hadir.js'
import { petugasKelas, wajibPembaca, wajibPetugas } from './hak.js'
import { hadirSesi, kepalaKelas, narasumberPelatihan, sesiPelatihan } from './queries.js'
import { hapusSesi, satuSesi, simpanSesi, tutupDaftarHadir } from './sesi.js'
import { DalamSesi, Id, SkemaCatat, skemaSesi } from './skema.js'
import { HalamanSesi } from './views-satu-sesi.js'
import { HalamanKelas } from './views-sesi.js'

const skemaUntuk = async ({ db, params }: { db: any; params: { id: string } }) =>
  skemaSesi(await narasumberPelatihan(db, params.id))

/** Sessions of a class: the timetable, and one session with its attendance. */
export function ruteSesi(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/kelas',
    akses: 'masuk',
    judul: 'Kelas',
    params: Id,
    async data({ db, params, pelaku, kini }) {
      wajibPembaca(pelaku)
      return {
        kelas: await kepalaKelas(db, params.id),
        sesi: await sesiPelatihan(db, params.id),
        skema: await skemaUntuk({ db, params }),
        jam: await setelanKantor(db),
        kini,
      }
    },
    json: ({ kelas, sesi }) => ({ kelas, sesi }),
    tampilan: (data, { csrf, pelaku }) =>
      HalamanKelas({ ...data, csrf, boleh: petugasKelas(pelaku) }),
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
      wajibPetugas(pelaku)
      return { id: await simpanSesi({ trx, kini, pelaku }, params.id, isian) }
    },
    lanjut: (_, { id }) => `/pelatihan/${id}/kelas?${pesanDengan('Sesi disimpan.')}`,
  })

  baca(app, {
    jalur: '/pelatihan/:id/sesi/:sesi',
    akses: 'masuk',
    judul: 'Sesi',
    judulUntuk: ({ sesi }) => sesi.mata,
    params: DalamSesi,
    async data({ db, params, pelaku, kini }) {
      wajibPembaca(pelaku)
      const satu = await satuSesi(db, params.sesi, params.id)
      const sesi = (await sesiPelatihan(db, params.id)).find((s) => s.id === params.sesi)!
      return {
        kelas: await kepalaKelas(db, params.id),
        sesi,
        hadir: await hadirSesi(db, satu),
        skema: await skemaUntuk({ db, params }),
        jam: await setelanKantor(db),
        kini,
      }
    },
    json: ({ sesi, hadir }) => ({ sesi, hadir }),
    tampilan: (data, { csrf, pelaku }) =>
      HalamanSesi({ ...data, csrf, awal: awalSesi(data), boleh: petugasKelas(pelaku) }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/sesi/:sesi/ubah',
    akses: 'masuk',
    judul: 'Ubah sesi',
    tombol: 'Simpan perubahan',
    params: DalamSesi,
    skemaUntuk,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibPetugas(pelaku)
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
      wajibPetugas(pelaku)
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
      wajibPetugas(pelaku)
      return { jumlah: await catatHadir({ trx, kini, pelaku }, params.id, params.sesi, isian) }
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
        wajibPetugas(pelaku)
        await tutupDaftarHadir({ trx, kini, pelaku }, params.id, params.sesi, tutup)
        return {}
      },
      lanjut: (_, p) =>
        `/pelatihan/${p.id}/sesi/${p.sesi}?${pesanDengan(`Daftar hadir ${tutup ? 'ditutup' : 'dibuka lagi'}.`)}`,
    })
}

/** A session as its form would have been filled in. */
function awalSesi({ sesi: s, jam: { zona } }: any): Record<string, unknown> {
  return {
    ...{ mata: s.mata, jp: s.jp, tempat: s.tempat, tautan: s.tautan },
    tanggal: tanggalDiZona(s.mulai, zona),
    dari: jamDiZona(s.mulai, zona),
    sampai: jamDiZona(s.selesai, zona),
    ...{ bukaMenit: s.buka_menit, telatMenit: s.telat_menit },
    narasumber: s.narasumber.map((n: { id: string }) => n.id),
  }
}
