import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { akhiriPengusul, daftarPengusul, tunjukPengusul } from './pengusul.js'
import { SkemaPengusul } from './skema.js'
import { HalamanPengusul } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid', title: 'Pengusul' }) })

/** Who proposes for which agency, for administrators. */
export function rutePengusul(app: FastifyInstance): void {
  baca(app, {
    jalur: '/usulan/pengusul',
    akses: 'admin',
    judul: 'Pengusul perangkat daerah',
    data: async ({ db }) => ({ pengusul: await daftarPengusul(db) }),
    tampilan: (data, { csrf }) => HalamanPengusul({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/usulan/pengusul',
    akses: 'admin',
    judul: 'Tunjuk pengusul',
    tombol: 'Tunjuk',
    skema: SkemaPengusul,
    status: 201,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      id: await tunjukPengusul({ trx, kini, pelaku }, isian.nip),
    }),
    lanjut: () => `/usulan/pengusul?${pesanDengan('Pengusul ditunjuk.')}`,
  })

  aksi(app, {
    jalur: '/usulan/pengusul/:id/akhiri',
    akses: 'admin',
    judul: 'Akhiri tugas pengusul',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await akhiriPengusul({ trx, kini, pelaku }, params.id)
      return {}
    },
    lanjut: () => `/usulan/pengusul?${pesanDengan('Tugas pengusul diakhiri.')}`,
  })
}
