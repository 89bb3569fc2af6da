import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { periodeKini } from '../skm/periode.js'
import { saatDiZona, tanggalDiZona, tanggalPanjang, waktuSingkat } from '../values/tanggal.js'
import { angkaJanji, kalimatJanji } from './angka-janji.js'
import { isianDari, SkemaPeriksa, SkemaStandar, standarDari } from './schema.js'
import { semuaVersi, standarBerlaku, tulisStandar, versiStandar } from './standar.js'
import { HalamanStandar, HalamanVersi } from './views-standar.js'
import { HalamanLayanan } from './views.js'

const umum = { akses: 'publik', tanpaSesi: true } as const
const PER_MENIT = 60

/** What the office promises those it serves, for anyone to read; and where an administrator writes it. */
export function ruteLayanan(app: FastifyInstance): void {
  baca(app, {
    ...umum,
    jalur: '/layanan',
    batas: PER_MENIT,
    judul: 'Standar pelayanan',
    async data({ db, kini }) {
      const kantor = await setelanKantor(db)
      const versi = await standarBerlaku(db)
      const periode = await periodeKini(db, kini)
      return {
        standar: versi && { nomor: versi.nomor, ...versi.isi },
        ditetapkan: versi ? tanggalPanjang(tanggalDiZona(versi.dibuat_at, kantor.zona)) : '',
        janji: await janji(db, versi?.isi.sop ?? '', kini, kantor.zona),
        survei: periode ? `/survei/${periode.token}` : '',
        kantor: kantor.nama,
        surel: kantor.surel,
        telepon: kantor.telepon,
      }
    },
    tampilan: (data, { csrf }) => HalamanLayanan({ ...data, csrf }),
  })

  aksi(app, {
    ...umum,
    jalur: '/layanan/periksa',
    batas: PER_MENIT / 2,
    judul: 'Periksa sertifikat atau surat',
    tombol: 'Periksa',
    skema: SkemaPeriksa,
    async jalankan({ isian }) {
      const token = /(?:^|\/v\/)([A-Za-z0-9_-]{20,64})\/?$/.exec(isian.kode.trim())?.[1]
      if (!token) throw errors.KODE_PERIKSA_SALAH()
      return { ke: `/v/${token}` }
    },
    lanjut: ({ ke }) => ke,
  })

  baca(app, {
    jalur: '/layanan/standar',
    akses: 'admin',
    judul: 'Ubah standar pelayanan',
    async data({ db }) {
      const { zona, zonaSingkat } = await setelanKantor(db)
      const versi = await semuaVersi(db)
      return {
        awal: isianDari(versi[0]?.nomor ?? 0, versi[0]?.isi ?? null),
        versi: versi.map(({ nomor, alasan, dibuat_at, oleh }) => ({
          ...{ nomor, alasan, oleh: oleh ?? '' },
          saat: waktuSingkat(dibuat_at, zona, zonaSingkat),
        })),
      }
    },
    tampilan: (data, { csrf }) => HalamanStandar({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/layanan/standar',
    akses: 'admin',
    judul: 'Ubah standar pelayanan',
    tombol: 'Berlakukan',
    skema: SkemaStandar,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      if (isian.sop && !(await trx('sop_versi').where({ kode: isian.sop }).first('id')))
        throw errors.SOP_STANDAR_TIDAK_ADA({ sop: isian.sop })
      const { dari, alasan } = isian
      const isi = standarDari(isian)
      const oleh = { oleh: pelaku.pegawaiId, kini }
      return { nomor: await tulisStandar(trx, { dari, isi, alasan }, oleh) }
    },
    lanjut: ({ nomor }) =>
      `/layanan/standar?pesan=${encodeURIComponent(`Versi ${nomor} berlaku dan tampil bagi umum.`)}`,
  })

  baca(app, {
    jalur: '/layanan/standar/:nomor',
    akses: 'admin',
    judul: 'Versi standar pelayanan',
    params: Type.Object({ nomor: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
    data: async ({ db, params }) => versiStandar(db, Number(params.nomor)),
    tampilan: (versi) => HalamanVersi(versi),
  })
}

/** The promises of the service, of verifying who is proposed and of complaints, a sentence each. */
async function janji(db: Knex, sop: string, kini: Date, zona: string) {
  const awalBulan = saatDiZona(`${tanggalDiZona(kini, zona).slice(0, 7)}-01`, '00:00', zona)
  const masa = { awalBulan, kini }
  const layanan = sop ? await angkaJanji(db, sop, masa) : null
  const usulan = await angkaJanji(db, 'usulan-peserta', masa)
  const pengaduan = await angkaJanji(db, 'pengaduan', masa)
  return {
    layanan: layanan && { ...layanan, kalimat: kalimatJanji(layanan) },
    usulan: usulan && { ...usulan, kalimat: kalimatJanji(usulan) },
    pengaduan: pengaduan && { ...pengaduan, kalimat: kalimatJanji(pengaduan) },
  }
}
