import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { setelanMasuk, simpanSetelanMasuk, skemaSetelanMasuk } from './setelan.js'
import { HalamanFormulir } from './views-surat.js'

const skemaUntuk = async ({ db }: { db: Knex }) =>
  skemaSetelanMasuk(await db('peran').orderBy('nama').select('kode', 'nama'))

/** Who may do what with incoming letters, and the checklist of the sheet: data of the office. */
export function rutePengaturan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat/masuk/pengaturan',
    akses: 'admin',
    judul: 'Pengaturan surat masuk',
    data: async ({ db }) => ({ skema: await skemaUntuk({ db }), awal: await setelanMasuk(db) }),
    json: ({ awal }) => awal,
    tampilan: ({ skema, awal }, { csrf }) =>
      HalamanFormulir({
        judul: 'Pengaturan surat masuk',
        skema,
        awal,
        aksi: '/surat/masuk/pengaturan',
        csrf,
        tombol: 'Simpan',
        kembali: '/surat/masuk',
      }),
  })

  aksi(app, {
    jalur: '/surat/masuk/pengaturan',
    akses: 'admin',
    judul: 'Pengaturan surat masuk',
    tombol: 'Simpan',
    skemaUntuk,
    async jalankan({ trx, kini, isian }) {
      await simpanSetelanMasuk(trx, isian, kini)
      return {}
    },
    lanjut: () => `/surat/masuk?pesan=${encodeURIComponent('Pengaturan disimpan.')}`,
  })
}
