import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Config } from '../config.js'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { waktuSingkat } from '../values/tanggal.js'
import { daftarSertifikat } from './daftar.js'
import { bolehKelola, wajibKelola } from './hak.js'
import { gantiSertifikat, perbaikiSertifikat, type Hasil } from './hidup.js'
import { cetakUrut, daftarSerah } from './pesan-cetak.js'
import { rincianSertifikat } from './rincian.js'
import { catatTerima } from './serah-terima.js'
import {
  skemaCetak,
  skemaDaftarSerah,
  SkemaGanti,
  SkemaPerbaikan,
  SkemaTanda,
  skemaTerima,
} from './skema.js'
import { ruteKiriman } from './kiriman/routes.js'
import { ruteTerimaKiriman } from './kiriman/routes-terima.js'
import { ruteSiasn } from './siasn/routes.js'
import { catatTandaLagi, tandatanganiLagi } from './tanda-lagi.js'
import { HalamanRincian } from './views-rincian.js'

const Id = (title: string) => Type.Object({ id: Type.String({ format: 'uuid' }) }, { title })
const Sertifikat = Id('Sertifikat')
const Pelatihan = Id('Pelatihan')

/** What happens to certificates once they are made, one by one and many at once. */
export function ruteSertifikatHidup(app: FastifyInstance, config: Config): void {
  ruteSatu(app)
  ruteBanyak(app)
  ruteSiasn(app)
  ruteKiriman(app)
  void app.register(ruteTerimaKiriman)

  aksi(app, {
    jalur: '/pelatihan/:id/sertifikat/tanda',
    akses: 'masuk',
    judul: 'Tandatangani sertifikat perbaikan atau pengganti',
    tombol: 'Tandatangani',
    params: Pelatihan,
    skema: SkemaTanda,
    sebelum: ({ db, clock, params, pelaku, isian }) =>
      tandatanganiLagi({ db, clock, config }, params.id, pelaku, isian.frasa ?? ''),
    async jalankan({ trx, pelaku, kini, luar }) {
      return { jumlah: await catatTandaLagi(trx, luar as never, { pelaku, kini }) }
    },
    lanjut: ({ jumlah }, { id }) => kembali(id, `${jumlah} sertifikat tercatat ditandatangani.`),
  })
}

const kembali = (id: string, pesan: string): string =>
  `/pelatihan/${id}/sertifikat?pesan=${encodeURIComponent(pesan)}`

function ruteSatu(app: FastifyInstance): void {
  baca(app, {
    jalur: '/sertifikat/:id/rincian',
    akses: 'masuk',
    judul: 'Sertifikat',
    params: Sertifikat,
    async data({ db, params, pelaku, kini }) {
      const s = await rincianSertifikat(db, params.id, kini)
      const kantor = await setelanKantor(db)
      return { s, kelola: bolehKelola(pelaku, s.unitId), kantor }
    },
    // Days and places of birth are for who may correct them.
    json: ({ s, kelola }) => (kelola ? s : { ...s, awal: {} }),
    tampilan: ({ s, kelola, kantor }, { csrf }) =>
      HalamanRincian({
        ...{ s, kelola, csrf },
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/sertifikat/:id/perbaiki',
    akses: 'masuk',
    judul: 'Perbaiki salah cetak',
    tombol: 'Perbaiki',
    params: Sertifikat,
    skema: SkemaPerbaikan,
    async jalankan({ trx, params, isian, pelaku, kini }) {
      return { ...(await perbaikiSertifikat(trx, params.id, isian, { pelaku, kini })) }
    },
    lanjut: (h: Hasil) => keRincian(h, `Diperbaiki; nomor ${h.nomor} tetap.`),
  })

  aksi(app, {
    jalur: '/sertifikat/:id/ganti',
    akses: 'masuk',
    judul: 'Terbitkan pengganti',
    tombol: 'Terbitkan pengganti',
    params: Sertifikat,
    skema: SkemaGanti,
    async jalankan({ trx, params, isian, pelaku, kini }) {
      return { ...(await gantiSertifikat(trx, params.id, isian.alasan, { pelaku, kini })) }
    },
    lanjut: (h: Hasil) => keRincian(h, ''),
  })
}

const keRincian = (h: Hasil, tetap: string): string =>
  `/sertifikat/${h.id}/rincian?pesan=${encodeURIComponent(
    h.baru ? `Pengganti bernomor ${h.nomor}; nomor lama BATAL.` : tetap,
  )}`

function ruteBanyak(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pelatihan/:id/sertifikat/cetak',
    akses: 'masuk',
    judul: 'Cetak sertifikat sebagai satu PDF',
    tombol: 'Siapkan PDF',
    params: Pelatihan,
    skema: skemaCetak(),
    status: 201,
    async jalankan({ trx, params, isian, pelaku, kini }) {
      wajibKelola(pelaku, (await pelatihanPerkara(trx, params.id)).unit_id)
      const pesanan = { ...isian, bolakBalik: isian.bolakBalik ?? false }
      return cetakUrut({ trx, pelaku, kini }, params.id, pesanan)
    },
    lanjut: ({ id, tanpaPdf }) =>
      `/cetakan/${id}${tanpaPdf.length > 0 ? `?pesan=${encodeURIComponent(`${tanpaPdf.length} sertifikat belum ada PDF-nya dan tidak ikut.`)}` : ''}`,
  })

  aksi(app, {
    jalur: '/pelatihan/:id/sertifikat/daftar-serah',
    akses: 'masuk',
    judul: 'Daftar penyerahan sertifikat',
    tombol: 'Buat daftar',
    params: Pelatihan,
    skema: skemaDaftarSerah(),
    status: 201,
    async jalankan({ trx, params, isian, pelaku, kini }) {
      wajibKelola(pelaku, (await pelatihanPerkara(trx, params.id)).unit_id)
      return { id: await daftarSerah({ trx, pelaku, kini }, params.id, isian) }
    },
    lanjut: ({ id }) => `/cetakan/${id}`,
  })

  aksi(app, {
    jalur: '/pelatihan/:id/sertifikat/terima',
    akses: 'masuk',
    judul: 'Catat penyerahan sertifikat',
    tombol: 'Catat penyerahan',
    params: Pelatihan,
    async skemaUntuk({ db, params }) {
      const { id } = await pelatihanPerkara(db, params.id)
      const siap = (await daftarSertifikat(db, id)).filter((s) => s.status !== 'dicetak')
      if (siap.length === 0) throw errors.SERTIFIKAT_PILIHAN_KOSONG({ apa: 'diserahkan' })
      return skemaTerima(siap)
    },
    async jalankan({ trx, params, isian, pelaku, kini }) {
      wajibKelola(pelaku, (await pelatihanPerkara(trx, params.id)).unit_id)
      return { jumlah: await catatTerima(trx, params.id, isian, { pelaku, kini }) }
    },
    lanjut: ({ jumlah }, { id }) => kembali(id, `Penyerahan ${jumlah} sertifikat tercatat.`),
  })
}
