import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { Id } from './schema.js'
import { akhiriSesiOrang, cabutTokenOrang, sesiSemua, tokenSemua } from './sesi-orang.js'
import { HalamanSesiOrang, HalamanTokenOrang } from './views-sesi.js'

const Halaman = Type.Object({ sesudah: Type.Optional(Type.String({ maxLength: 80 })) })
const ADMIN = { akses: 'admin', hanyaSesi: true } as const

/** For administrators: who is logged in where, which programs hold a token, and how to end either. */
export function ruteSesiOrang(app: FastifyInstance): void {
  baca(app, {
    ...ADMIN,
    jalur: '/pegawai/sesi',
    judul: 'Sesi semua orang',
    query: Halaman,
    data: async ({ db, kini, query }) => ({
      ...(await sesiSemua(db, kini, query.sesudah)),
      zona: (await setelanKantor(db)).zona,
    }),
    tampilan: (data, { csrf }) => HalamanSesiOrang({ ...data, csrf }),
  })

  baca(app, {
    ...ADMIN,
    jalur: '/pegawai/token',
    judul: 'Token semua orang',
    query: Halaman,
    data: async ({ db, kini, query }) => ({
      ...(await tokenSemua(db, kini, query.sesudah)),
      zona: (await setelanKantor(db)).zona,
    }),
    tampilan: (data, { csrf }) => HalamanTokenOrang({ ...data, csrf }),
  })

  aksi(app, {
    ...ADMIN,
    jalur: '/pegawai/sesi/:id/akhiri',
    judul: 'Akhiri sesi orang lain',
    params: Id,
    async jalankan({ trx, params, pelaku, kini }) {
      await akhiriSesiOrang(trx, { id: params.id, oleh: pelaku.pegawaiId, kini })
      return { diakhiri: 1 }
    },
    lanjut: () => '/pegawai/sesi?pesan=Sesi+diakhiri.',
  })

  aksi(app, {
    ...ADMIN,
    jalur: '/pegawai/token/:id/cabut',
    judul: 'Cabut token orang lain',
    params: Id,
    async jalankan({ trx, params, pelaku, kini }) {
      await cabutTokenOrang(trx, { id: params.id, oleh: pelaku.pegawaiId, kini })
      return { dicabut: 1 }
    },
    lanjut: () => '/pegawai/token?pesan=Token+dicabut.',
  })
}
