import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { setelanKantor } from '../kantor/setelan.js'
import { ruteBerkas } from '../laporan/berkas.js'
import type { Mesin } from '../perkara/service.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { tokenBaru } from '../values/token.js'
import { saatDiZona, tanggalDiZona, waktuSingkat } from '../values/tanggal.js'
import { kepalaTanda, satuAduan } from './baca.js'
import { kolomAduan } from './ekspor.js'
import { bukaAduan } from './aduan.js'
import { alihkanDisposisi } from './disposisi.js'
import { bolehBacaBuku, wajibPembaca } from './hak.js'
import { bukaPelapor } from './pelapor.js'
import { angkaAduan, bukuAduan } from './queries.js'
import { ruteSetelanAduan } from './routes-setelan.js'
import { SaringAduan, skemaAlih, SkemaCatat } from './schema.js'
import { terimaAduan } from './terima.js'
import { HalamanTandaTerima } from './views-aduan.js'
import { HalamanBukuAduan, HalamanCatatAduan } from './views-buku.js'
import { HalamanPelapor, HalamanSatuAduan } from './views-satu.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const IdBerkas = Type.Object({
  id: Type.String({ format: 'uuid' }),
  urut: Type.Integer({ minimum: 1, maximum: 3 }),
})

/** Rows of a file. */
const TERBANYAK = 5000

/** Complaints as the office works with them. */
export function rutePengaduan(app: FastifyInstance, mesin: Mesin): void {
  ruteSetelanAduan(app)

  baca(app, {
    jalur: '/pengaduan',
    akses: 'masuk',
    judul: 'Pengaduan',
    query: SaringAduan,
    async data({ db, pelaku, kini, query }) {
      const { zona, zonaSingkat } = await setelanKantor(db)
      const awal = saatDiZona(`${tanggalDiZona(kini, zona).slice(0, 7)}-01`, '00:00', zona)
      const pembaca = await bolehBacaBuku(db, pelaku)
      const untuk = pembaca ? undefined : pelaku.pegawaiId
      const { rows, next } = await bukuAduan(db, { ...query, untuk }, kini)
      return {
        saring: query,
        angka: pembaca ? await angkaAduan(db, awal, kini) : null,
        baris: rows,
        berikut: next,
        saat: (d: Date) => waktuSingkat(d, zona, zonaSingkat),
      }
    },
    json: ({ angka, baris, berikut }) => ({ angka, baris, berikut }),
    tampilan: (data) => HalamanBukuAduan(data),
  })

  ruteBerkas(app, {
    jalur: '/pengaduan',
    judul: 'Pengaduan',
    query: SaringAduan,
    async isi({ db, pelaku, kini, query }) {
      await wajibPembaca(db, pelaku)
      const kantor = await setelanKantor(db)
      return {
        nama: 'pengaduan',
        kepala: ['Buku pengaduan', kantor.nama],
        kolom: kolomAduan(kantor),
        baris: (await bukuAduan(db, query, kini, TERBANYAK)).rows,
      }
    },
  })

  baca(app, {
    jalur: '/pengaduan/baru',
    akses: 'masuk',
    judul: 'Catat pengaduan',
    async data({ db, pelaku }) {
      await wajibPembaca(db, pelaku)
      return { kirim: tokenBaru() }
    },
    json: () => ({}),
    tampilan: (data, { csrf }) => HalamanCatatAduan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pengaduan',
    akses: 'masuk',
    judul: 'Catat pengaduan',
    tombol: 'Simpan dan beri tanda terima',
    skema: SkemaCatat,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian: { kanal, ...isian } }) {
      await wajibPembaca(trx, pelaku)
      const tanda = await terimaAduan({ trx, mesin, kini, pelaku }, kanal, isian)
      return { ...tanda, ...(await kepalaTanda(trx, tanda.id)) }
    },
    lanjut: ({ id }) => `/pengaduan/${id}`,
    // The receipt is for whoever stands at the counter; it is not shown again.
    hasil: (tanda) => HalamanTandaTerima(tanda),
    jsonUlang: ({ token: _, ...tanda }) => tanda,
  })

  baca(app, {
    jalur: '/pengaduan/:id',
    akses: 'masuk',
    judul: 'Pengaduan',
    params: Id,
    judulUntuk: (d) => d.nomor,
    data: ({ db, params, pelaku, kini }) => satuAduan(db, params.id, pelaku, kini),
    tampilan: (data, { csrf }) => HalamanSatuAduan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pengaduan/:id/disposisi',
    akses: 'masuk',
    judul: 'Alihkan disposisi pengaduan',
    tombol: 'Alihkan disposisi',
    params: Id,
    skema: skemaAlih(),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const { sebut } = await alihkanDisposisi({ trx, kini, pelaku }, params.id, isian as never)
      return { id: params.id, petugas: sebut }
    },
    lanjut: ({ id, petugas }) =>
      `/pengaduan/${id}?${pesanDengan(`Pengaduan sekarang ada pada ${petugas}.`)}`,
  })

  aksi(app, {
    jalur: '/pengaduan/:id/pelapor',
    akses: 'masuk',
    judul: 'Buka identitas pelapor',
    params: Id,
    jalankan: async ({ trx, kini, pelaku, params }) => ({
      ...(await bukaPelapor(trx, params.id, pelaku, kini)),
    }),
    lanjut: (_h, { id }) => `/pengaduan/${id}`,
    // Shown at once and nowhere to come back to: every look is one that was asked for.
    hasil: (pelapor, { params }) => HalamanPelapor({ ...pelapor, id: params.id }),
    jsonUlang: () => ({}),
  })

  unduh(app, {
    jalur: '/pengaduan/:id/lampiran/:urut',
    akses: 'masuk',
    judul: 'Lampiran pengaduan',
    params: IdBerkas,
    async berkas({ db, params, pelaku }) {
      const { aduan } = await bukaAduan(db, params.id, pelaku)
      const satu = aduan.lampiran[Number(params.urut) - 1]
      if (!satu) throw errors.TIDAK_ADA({ apa: 'Lampiran' })
      return { ...(await ambilBerkas(db, satu.sha256)), nama: satu.nama }
    },
  })
}
