import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../kantor/setelan.js'
import { catatRiwayat } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { penandaKantor } from './daftar-penanda.js'
import { daftarOrang, daftarPercaya, daftarSertifikat } from './queries.js'
import type { BahanRute } from './routes.js'
import { siapkanKunci } from './sertifikat.js'
import { hapusPercaya, pasangSertifikat, tambahPercaya, type KunciSiap } from './service.js'
import { setelanTampil, simpanSetelanTte, SkemaSetelanTte } from './setelan.js'
import { Sidik, SkemaNik, skemaKunciUntuk, SkemaPercaya } from './skema.js'
import { HalamanKantorTte, HasilUji } from './views-kantor.js'

const KE = '/tte/kantor?pesan='

/** For administrators: how the office signs, whose certificates it holds, whom it believes. */
export function ruteKantor(app: FastifyInstance, { clock, config }: BahanRute): void {
  baca(app, {
    jalur: '/tte/kantor',
    akses: 'admin',
    judul: 'TTE kantor',
    data: async ({ db, kini }) => ({
      setelan: await setelanTampil(db),
      sertifikat: await daftarSertifikat(db, kini),
      percaya: await daftarPercaya(db),
      skemaKunci: skemaKunciUntuk(await daftarOrang(db)),
      zona: (await setelanKantor(db)).zona,
    }),
    json: ({ setelan, sertifikat, percaya }) => ({ setelan, sertifikat, percaya }),
    tampilan: (d, { csrf }) => HalamanKantorTte({ d, csrf }),
  })

  aksi(app, {
    jalur: '/tte/kantor',
    akses: 'admin',
    judul: 'Setelan TTE',
    tombol: 'Simpan setelan',
    skema: SkemaSetelanTte,
    async jalankan({ trx, pelaku, kini, isian }) {
      await simpanSetelanTte(trx, isian, kini)
      const rincian = await setelanTampil(trx)
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'tte.setelan',
        pegawaiId: pelaku.pegawaiId,
        rincian,
      })
      return rincian
    },
    lanjut: () => `${KE}Setelan+disimpan.`,
  })

  aksi(app, {
    jalur: '/tte/kantor/uji',
    akses: 'admin',
    judul: 'Uji hubungan',
    tombol: 'Uji hubungan',
    skema: SkemaNik,
    async sebelum({ db, isian }) {
      const nik = isian.nik.replace(/\D/g, '')
      const penanda = await penandaKantor({ db, clock, config })
      const siapa = { pegawaiId: null, nama: `NIK …${nik.slice(-4)}`, nip: '', nik, jabatan: '' }
      return { cara: penanda.nama, ...(await penanda.periksa(siapa)) }
    },
    jalankan: async ({ luar }) => luar as Record<string, unknown>,
    hasil: (hasil) => HasilUji(hasil),
    lanjut: () => '/tte/kantor',
  })
  ruteIsi(app)
}

function ruteIsi(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/tte/kantor/sertifikat',
    akses: 'admin',
    judul: 'Unggah sertifikat',
    tombol: 'Unggah sertifikat',
    skemaUntuk: async ({ db }) => skemaKunciUntuk(await daftarOrang(db)),
    status: 201,
    tanpaSimpan: true,
    sebelum: async ({ isian, berkas }) =>
      siapkanKunci(await berkas(isian.berkas.sha256), isian.frasa),
    jalankan: ({ trx, pelaku, kini, isian, luar }) =>
      pasangSertifikat(
        { trx, pelaku, kini },
        {
          pegawaiId: isian.milik === 'kantor' ? null : isian.milik,
          siap: luar as KunciSiap,
          sha256: isian.berkas.sha256,
        },
      ),
    lanjut: () => `${KE}Sertifikat+dipasang.`,
  })

  aksi(app, {
    jalur: '/tte/kantor/percaya',
    akses: 'admin',
    judul: 'Tambah penerbit tepercaya',
    tombol: 'Tambah penerbit',
    skema: SkemaPercaya,
    status: 201,
    tanpaSimpan: true,
    sebelum: ({ isian, berkas }) => berkas(isian.berkas.sha256),
    jalankan: ({ trx, pelaku, kini, luar }) => tambahPercaya({ trx, pelaku, kini }, luar as Buffer),
    lanjut: () => `${KE}Penerbit+ditambahkan.`,
  })

  aksi(app, {
    jalur: '/tte/kantor/percaya/:sidik/hapus',
    akses: 'admin',
    judul: 'Hapus penerbit tepercaya',
    params: Sidik,
    async jalankan({ trx, pelaku, kini, params }) {
      await hapusPercaya({ trx, pelaku, kini }, params.sidik)
      return { dihapus: true }
    },
    lanjut: () => `${KE}Penerbit+dihapus.`,
  })
}
