import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { bolehMenata, wajibMenata } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { cariKode, halamanKlasifikasi, simpanKlasifikasi } from './klasifikasi.js'
import { POLA_KODE, skemaKlasifikasi } from './skema.js'
import { DaftarKlasifikasi, HalamanKode } from './views.js'

const Kode = Type.Object({ kode: Type.String({ pattern: POLA_KODE }) }, { title: 'Klasifikasi' })

/** The classification codes and their retention: read by all, kept by the secretary. */
export function ruteKlasifikasi(app: FastifyInstance): void {
  baca(app, {
    jalur: '/klasifikasi',
    akses: 'masuk',
    judul: 'Klasifikasi arsip',
    query: Type.Object({
      cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
      sesudah: Type.Optional(Type.String({ title: 'Sesudah kode', pattern: POLA_KODE })),
    }),
    data: async ({ db, query, pelaku }) => ({
      cari: query.cari ?? '',
      ...(await halamanKlasifikasi(db, query)),
      boleh: bolehMenata(pelaku),
    }),
    tampilan: (data, { csrf }) => DaftarKlasifikasi({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/klasifikasi/:kode',
    akses: 'masuk',
    judul: 'Kode klasifikasi',
    params: Kode,
    async data({ db, params, pelaku }) {
      wajibMenata(pelaku)
      const row = await cariKode(db, params.kode)
      if (!row) throw errors.TIDAK_ADA({ apa: 'Kode klasifikasi' })
      return row
    },
    tampilan: (row, { csrf }) => HalamanKode({ row, csrf }),
  })

  aksi(app, {
    jalur: '/klasifikasi',
    akses: 'masuk',
    judul: 'Kode klasifikasi baru',
    tombol: 'Tambah kode',
    skema: skemaKlasifikasi(false),
    status: 201,
    async jalankan({ trx, pelaku, kini, isian }) {
      wajibMenata(pelaku)
      await simpanKlasifikasi(trx, null, isian, { pelaku, kini })
      return { kode: isian.kode }
    },
    lanjut: () => '/klasifikasi?pesan=Kode+ditambahkan.',
  })

  aksi(app, {
    jalur: '/klasifikasi/:kode',
    akses: 'masuk',
    judul: 'Kode klasifikasi',
    tombol: 'Simpan',
    params: Kode,
    skema: skemaKlasifikasi(true),
    async jalankan({ trx, pelaku, kini, params, isian }) {
      wajibMenata(pelaku)
      await simpanKlasifikasi(trx, params.kode, isian, { pelaku, kini })
      return { kode: params.kode }
    },
    lanjut: () => '/klasifikasi?pesan=Kode+disimpan.',
  })
}
