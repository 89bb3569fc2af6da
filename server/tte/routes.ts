import type { FastifyInstance } from 'fastify'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Clock } from '../platform/clock.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { periksaPdf } from '../platform/pdf/pades/periksa.js'
import { kepercayaanKantor } from './kepercayaan.js'
import { daftarSertifikat, nikTersamar } from './queries.js'
import { ruteKantor } from './routes-kantor.js'
import { siapkanKunci } from './sertifikat.js'
import { cabut, pasangSertifikat, simpanNik, type KunciSiap } from './service.js'
import { CARA, setelanTte, type ConfigBsre } from './setelan.js'
import { Id, SkemaCabut, SkemaKunci, SkemaNik, SkemaPeriksa } from './skema.js'
import { HalamanSertifikat, HalamanTte } from './views.js'
import { HalamanPeriksa, HasilPeriksa } from './views-periksa.js'

export interface BahanRute {
  clock: Clock
  config: ConfigBsre
}

/** One's own certificate, the check of any PDF, and the settings of the office. */
export function routes(app: FastifyInstance, b: BahanRute): void {
  ruteMilikSendiri(app, b)
  ruteSertifikat(app)
  rutePeriksa(app)
  ruteKantor(app, b)
}

function ruteMilikSendiri(app: FastifyInstance, { config }: BahanRute): void {
  baca(app, {
    jalur: '/tte',
    akses: 'masuk',
    judul: 'Tanda tangan elektronik',
    async data({ db, pelaku, kini }) {
      const { penanda } = await setelanTte(db, config)
      return {
        nama: pelaku.nama,
        sertifikat: await daftarSertifikat(db, kini, pelaku.pegawaiId),
        nik: await nikTersamar(db, pelaku.pegawaiId),
        cara: CARA[penanda],
        memakaiBsre: penanda.startsWith('bsre'),
        admin: pelaku.admin,
        zona: (await setelanKantor(db)).zona,
      }
    },
    tampilan: (d, { csrf }) => HalamanTte({ d, csrf }),
  })

  aksi(app, {
    jalur: '/tte/sertifikat',
    akses: 'masuk',
    judul: 'Unggah sertifikat',
    tombol: 'Unggah',
    skema: SkemaKunci,
    status: 201,
    tanpaSimpan: true,
    sebelum: async ({ isian, berkas }) =>
      siapkanKunci(await berkas(isian.berkas.sha256), isian.frasa),
    jalankan: ({ trx, pelaku, kini, isian, luar }) =>
      pasangSertifikat(
        { trx, pelaku, kini },
        {
          pegawaiId: pelaku.pegawaiId,
          siap: luar as KunciSiap,
          sha256: isian.berkas.sha256,
        },
      ),
    lanjut: () => '/tte?pesan=Sertifikat+dipasang.',
  })

  aksi(app, {
    jalur: '/tte/nik',
    akses: 'masuk',
    judul: 'NIK untuk BSrE',
    tombol: 'Simpan NIK',
    skema: SkemaNik,
    async jalankan({ trx, pelaku, kini, isian }) {
      await simpanNik({ trx, pelaku, kini }, isian.nik)
      return { nik: await nikTersamar(trx, pelaku.pegawaiId) }
    },
    lanjut: () => '/tte?pesan=NIK+disimpan.',
  })
}

function ruteSertifikat(app: FastifyInstance): void {
  baca(app, {
    jalur: '/tte/sertifikat/:id',
    akses: 'masuk',
    judul: 'Sertifikat elektronik',
    params: Id,
    async data({ db, pelaku, kini, params }) {
      const milik = pelaku.admin ? undefined : pelaku.pegawaiId
      const s = (await daftarSertifikat(db, kini, milik)).find((x) => x.id === params.id)
      if (!s) throw errors.TIDAK_ADA({ apa: 'Sertifikat' })
      return { s, zona: (await setelanKantor(db)).zona }
    },
    json: ({ s }) => s,
    tampilan: ({ s, zona }, { csrf }) => HalamanSertifikat({ s, zona, csrf }),
  })

  aksi(app, {
    jalur: '/tte/sertifikat/:id/cabut',
    akses: 'masuk',
    judul: 'Cabut sertifikat',
    tombol: 'Cabut',
    params: Id,
    skema: SkemaCabut,
    async jalankan({ trx, pelaku, kini, params, isian }) {
      await cabut({ trx, pelaku, kini }, params.id, isian.alasan)
      return { dicabut: true }
    },
    lanjut: (_, { id }) => `/tte/sertifikat/${id}?pesan=Sertifikat+dicabut.`,
  })
}

function rutePeriksa(app: FastifyInstance): void {
  baca(app, {
    jalur: '/tte/periksa',
    akses: 'masuk',
    judul: 'Periksa PDF',
    data: async () => ({}),
    tampilan: (_, { csrf }) => HalamanPeriksa({ csrf }),
  })

  aksi(app, {
    jalur: '/tte/periksa',
    akses: 'masuk',
    judul: 'Periksa PDF',
    tombol: 'Periksa',
    skema: SkemaPeriksa,
    tanpaSimpan: true,
    sebelum: async ({ db, isian, berkas }) =>
      periksaPdf(await berkas(isian.berkas.sha256), await kepercayaanKantor(db)),
    jalankan: async ({ trx, isian, luar }) => ({
      nama: isian.berkas.nama,
      tanda: luar,
      zona: (await setelanKantor(trx)).zona,
    }),
    json: ({ tanda }) => ({ tanda }),
    hasil: (hasil) => HasilPeriksa(hasil),
    lanjut: () => '/tte/periksa',
  })
}
