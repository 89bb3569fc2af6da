import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import type { Permintaan } from '../platform/http/types.js'
import { bacaLibur, denganJam, denganMasa, tanpaMasa } from './isian.js'
import { hapusLibur, kalenderBaru, pasangUnit, tambahLibur } from './kelola.js'
import { daftarKalender, satuKalender } from './queries.js'
import {
  Id,
  SkemaJam,
  SkemaLibur,
  SkemaMasa,
  SkemaUnit,
  skemaBaru,
  skemaHapusLibur,
  skemaHapusMasa,
} from './schema.js'
import { ubahKalender, type Pengubah } from './ubah.js'
import { HalamanJam, HalamanLibur, HalamanMasa } from './views-ubah.js'

const oleh = ({ trx, kini, pelaku, isian }: Permintaan): Pengubah => ({
  trx,
  kini,
  oleh: pelaku.pegawaiId,
  alasan: isian.alasan ?? '',
})
const Unit = Type.Object({ id: Type.String({ format: 'uuid', title: 'Unit' }) }, { title: 'Unit' })

/** Changing calendars; for administrators. Every change is a version with its reason. */
export function ruteUbah(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/kalender',
    akses: 'admin',
    judul: 'Kalender baru',
    tombol: 'Buat kalender',
    skemaUntuk: async ({ db }) => skemaBaru(await daftarKalender(db)),
    status: 201,
    jalankan: async (p) => ({
      id: await kalenderBaru({ ...oleh(p), alasan: 'Kalender baru.' }, p.isian),
    }),
    lanjut: ({ id }) => `/kalender/${id}?${pesanDengan('Kalender dibuat; sesuaikan isinya.')}`,
  })

  aksi(app, {
    jalur: '/kalender/unit/:id',
    akses: 'admin',
    judul: 'Kalender unit',
    params: Unit,
    skema: SkemaUnit,
    async jalankan(p) {
      await pasangUnit(oleh(p), p.params.id, p.isian.kalender ?? null)
      return { unit: p.params.id, kalender: p.isian.kalender ?? null }
    },
    lanjut: () => `/kalender?${pesanDengan('Kalender unit disimpan.')}`,
  })

  ruteJam(app)
  ruteMasa(app)
  ruteLibur(app)
}

const pada =
  (bagian: string) =>
  (_hasil: unknown, { id }: { id: string }) =>
    `/kalender/${id}${bagian}?${pesanDengan('Versi baru disimpan; tenggat yang berjalan dihitung ulang.')}`

function ruteJam(app: FastifyInstance): void {
  halaman(app, 'jam', 'Jam kerja', HalamanJam)
  aksi(app, {
    jalur: '/kalender/:id/jam',
    akses: 'admin',
    judul: 'Jam kerja',
    tombol: 'Simpan jam kerja',
    params: Id,
    skema: SkemaJam,
    jalankan: (p) =>
      ubahKalender(oleh(p), p.params.id, (isi) => denganJam(isi, p.isian), p.isian.dari),
    lanjut: pada(''),
  })
}

function ruteMasa(app: FastifyInstance): void {
  halaman(app, 'ramadan', 'Jam Ramadan', HalamanMasa)
  aksi(app, {
    jalur: '/kalender/:id/ramadan',
    akses: 'admin',
    judul: 'Jam Ramadan',
    tombol: 'Simpan jam Ramadan',
    params: Id,
    skema: SkemaMasa,
    jalankan: (p) =>
      ubahKalender(oleh(p), p.params.id, (isi) => denganMasa(isi, p.isian), p.isian.dari),
    lanjut: pada('/ramadan'),
  })
  aksi(app, {
    jalur: '/kalender/:id/ramadan/hapus',
    akses: 'admin',
    judul: 'Hapus masa Ramadan',
    tombol: 'Hapus masa',
    params: Id,
    skemaUntuk: async ({ db, params }) => skemaHapusMasa(await masaDari(db, params.id)),
    jalankan: (p) => ubahKalender(oleh(p), p.params.id, (isi) => tanpaMasa(isi, p.isian.mulai)),
    lanjut: pada('/ramadan'),
  })
}

function ruteLibur(app: FastifyInstance): void {
  halaman(app, 'libur', 'Hari libur', HalamanLibur)
  aksi(app, {
    jalur: '/kalender/:id/libur',
    akses: 'admin',
    judul: 'Hari libur atau kerja pengganti',
    tombol: 'Simpan hari',
    params: Id,
    skema: SkemaLibur,
    jalankan: (p) => tambahLibur(oleh(p), p.params.id, [bacaLibur(p.isian)]),
    lanjut: pada('/libur'),
  })
  aksi(app, {
    jalur: '/kalender/:id/libur/hapus',
    akses: 'admin',
    judul: 'Hapus hari libur',
    tombol: 'Hapus hari',
    params: Id,
    skemaUntuk: async ({ db, params }) =>
      skemaHapusLibur((await satuKalender(db, params.id)).isi.libur),
    jalankan(p) {
      const [tanggal, jenis] = p.isian.hari.split(' ')
      return hapusLibur(oleh(p), p.params.id, { tanggal, jenis })
    },
    lanjut: pada('/libur'),
  })
}

const masaDari = async (db: Knex, id: string) => (await satuKalender(db, id)).isi.ramadan

function halaman(
  app: FastifyInstance,
  bagian: string,
  judul: string,
  tampilan: typeof HalamanJam,
): void {
  baca(app, {
    jalur: `/kalender/:id/${bagian}`,
    akses: 'admin',
    judul,
    params: Id,
    data: ({ db, params }) => satuKalender(db, params.id),
    tampilan: (kalender, { csrf }) => tampilan({ kalender, csrf }),
  })
}
