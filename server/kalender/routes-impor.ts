import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { bacaBerkasLibur, terapkanImpor, ujiImpor } from './impor.js'
import { tulisCsvLibur } from './libur.js'
import { daftarKalender, satuKalender } from './queries.js'
import { Id, skemaImpor, skemaUji } from './schema.js'
import { HalamanImpor, LaporanUji } from './views-impor.js'

const JALUR = '/kalender/impor'
const pilihan = async (db: Knex) => (await daftarKalender(db)).map(({ id, nama }) => ({ id, nama }))

/** A list of holidays into one calendar or all: first what it would do, then doing it. */
export function ruteImpor(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/kalender/:id/libur.csv',
    akses: 'masuk',
    judul: 'Hari libur sebagai CSV',
    params: Id,
    async berkas({ db, params }) {
      const { kode, isi } = await satuKalender(db, params.id)
      const csv = Buffer.from(tulisCsvLibur(isi.libur))
      return { isi: csv, mime: 'text/csv; charset=utf-8', nama: `hari-libur-${kode}.csv` }
    },
  })

  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Impor hari libur',
    data: async ({ db }) => ({ kalender: await pilihan(db) }),
    tampilan: ({ kalender }, { csrf }) => HalamanImpor({ kalender, csrf }),
  })

  aksi(app, {
    jalur: `${JALUR}/uji`,
    akses: 'admin',
    judul: 'Uji impor hari libur',
    tombol: 'Periksa dahulu',
    skemaUntuk: async ({ db }) => skemaUji(await pilihan(db)),
    async jalankan({ trx, isian }) {
      const daftar = await bacaBerkasLibur(trx, isian.berkas.sha256)
      return { laporan: await ujiImpor(trx, isian.kalender, daftar), berkas: isian.berkas }
    },
    json: ({ laporan }) => ({ laporan }),
    lanjut: () => JALUR,
    hasil: (hasil, { csrf }) => LaporanUji({ ...hasil, csrf }),
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Terapkan impor hari libur',
    tombol: 'Terapkan',
    skemaUntuk: async ({ db }) => skemaImpor(await pilihan(db)),
    async jalankan({ trx, kini, pelaku, isian }) {
      const daftar = await bacaBerkasLibur(trx, isian.sidik)
      const p = { trx, kini, oleh: pelaku.pegawaiId, alasan: isian.alasan }
      return terapkanImpor(p, isian.kalender, daftar)
    },
    lanjut: ({ diubah }) => `/kalender?${pesanDengan(`${diubah} kalender diubah.`)}`,
  })
}
