import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { simpanJabatan, tambahUnit } from './kelola-jabatan.js'
import { pesanDengan } from './pesan.js'
import { daftarJabatan } from './queries.js'
import { Id, SkemaUnit, skemaJabatan } from './schema.js'
import { DaftarJabatan, HalamanJabatan } from './views-jabatan.js'

const skemaUntuk = async ({ db }: { db: Knex }) => {
  const { unit, peran } = await daftarJabatan(db)
  return skemaJabatan(unit, peran)
}

/** Units and posts; a post says by its roles which tasks reach it. */
export function routesJabatan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/jabatan',
    akses: 'admin',
    judul: 'Unit dan jabatan',
    keluaran: Type.Object({
      jabatan: Type.Array(
        Type.Object({ id: Type.String(), nama: Type.String(), peran: Type.Array(Type.String()) }),
      ),
    }),
    data: ({ db }) => daftarJabatan(db),
    tampilan: (data, { csrf }) => DaftarJabatan({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/jabatan/:id',
    akses: 'admin',
    judul: 'Jabatan',
    judulUntuk: (data) => data.jabatan.nama,
    params: Id,
    async data({ db, params }) {
      const semua = await daftarJabatan(db)
      const jabatan = semua.jabatan.find((j) => j.id === params.id)
      if (!jabatan) throw errors.TIDAK_ADA({ apa: 'Jabatan' })
      return { ...semua, jabatan }
    },
    tampilan: (data, { csrf }) => HalamanJabatan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/unit',
    akses: 'admin',
    judul: 'Unit baru',
    tombol: 'Tambah unit',
    skema: SkemaUnit,
    status: 201,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      id: await tambahUnit({ trx, kini, pelaku }, isian),
    }),
    lanjut: () => `/jabatan?${pesanDengan('Unit ditambahkan.')}`,
  })

  aksi(app, {
    jalur: '/jabatan',
    akses: 'admin',
    judul: 'Jabatan baru',
    tombol: 'Tambah jabatan',
    skemaUntuk,
    status: 201,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      id: await simpanJabatan({ trx, kini, pelaku }, null, isian),
    }),
    lanjut: () => `/jabatan?${pesanDengan('Jabatan ditambahkan.')}`,
  })

  aksi(app, {
    jalur: '/jabatan/:id',
    akses: 'admin',
    judul: 'Jabatan',
    tombol: 'Simpan',
    params: Id,
    skemaUntuk,
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      id: await simpanJabatan({ trx, kini, pelaku }, params.id, isian),
    }),
    lanjut: () => `/jabatan?${pesanDengan('Jabatan disimpan.')}`,
  })
}
