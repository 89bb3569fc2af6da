import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { simpanUnit } from './kelola-unit.js'
import { pesanDengan } from './pesan.js'
import { daftarUnit, wajibUnit } from './queries-jabatan.js'
import { Id } from './schema.js'
import { HalamanUnit, skemaUnitDari } from './views-unit.js'

const skemaUntuk = async ({ db, params }: { db: Knex; params: { id?: string } }) =>
  skemaUnitDari(await daftarUnit(db), params.id)

/** The tree of units. */
export function ruteUnit(app: FastifyInstance): void {
  baca(app, {
    jalur: '/unit/:id',
    akses: 'admin',
    judul: 'Unit',
    judulUntuk: ({ satu }) => satu.nama,
    params: Id,
    async data({ db, params }) {
      const unit = await daftarUnit(db)
      return { unit, satu: wajibUnit(unit, params.id) }
    },
    json: ({ satu }) => satu,
    tampilan: (data, { csrf }) => HalamanUnit({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/unit',
    akses: 'admin',
    judul: 'Unit baru',
    tombol: 'Tambah unit',
    skemaUntuk,
    status: 201,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      id: await simpanUnit({ trx, kini, pelaku }, null, isian),
    }),
    lanjut: () => `/jabatan?${pesanDengan('Unit ditambahkan.')}`,
  })

  aksi(app, {
    jalur: '/unit/:id',
    akses: 'admin',
    judul: 'Unit',
    tombol: 'Simpan',
    params: Id,
    skemaUntuk,
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      id: await simpanUnit({ trx, kini, pelaku }, params.id, isian),
    }),
    lanjut: () => `/jabatan?${pesanDengan('Unit disimpan.')}`,
  })
}
