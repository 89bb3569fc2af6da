import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { simpanJabatan } from './kelola-jabatan.js'
import { pesanDengan } from './pesan.js'
import { daftarJabatan } from './queries-jabatan.js'
import { ruteUnit } from './routes-unit.js'
import { Id } from './schema.js'
import { DaftarJabatan, HalamanJabatan, skemaDari } from './views-jabatan.js'

const semua = async (db: Knex, kini: Date) =>
  daftarJabatan(db, tanggalDiZona(kini, (await setelanKantor(db)).zona))

/** Posts; a post says by its roles which tasks reach it. Units beside them. */
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
    data: ({ db, kini }) => semua(db, kini),
    tampilan: (data, { csrf }) => DaftarJabatan({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/jabatan/:id',
    akses: 'admin',
    judul: 'Jabatan',
    judulUntuk: (data) => data.jabatan.nama,
    params: Id,
    async data({ db, params, kini }) {
      const daftar = await semua(db, kini)
      const jabatan = daftar.jabatan.find((j) => j.id === params.id)
      if (!jabatan) throw errors.TIDAK_ADA({ apa: 'Jabatan' })
      return { ...daftar, lain: daftar.jabatan, jabatan }
    },
    json: ({ lain: _, ...data }) => data,
    tampilan: ({ jabatan, lain, ...data }, { csrf }) =>
      HalamanJabatan({ ...data, satu: jabatan, jabatan: lain, csrf }),
  })

  aksi(app, {
    jalur: '/jabatan',
    akses: 'admin',
    judul: 'Jabatan baru',
    tombol: 'Tambah jabatan',
    skemaUntuk: async ({ db, kini }) => skemaDari(await semua(db, kini)),
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
    skemaUntuk: async ({ db, kini, params }) => skemaDari(await semua(db, kini), params.id),
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      id: await simpanJabatan({ trx, kini, pelaku }, params.id, isian),
    }),
    lanjut: () => `/jabatan?${pesanDengan('Jabatan disimpan.')}`,
  })

  ruteUnit(app)
}
