import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { catat } from '../jejak.js'
import { Id } from '../schema.js'
import { hapusOlehAdmin } from './atur.js'
import { HalamanAturan } from './views.js'
import { aturanDuaLangkah, simpanAturan, skemaAturan } from './wajib.js'

/** Roles some post of the office carries: those of people outside log in nowhere. */
const daftarPeran = (db: Knex) =>
  db('peran')
    .whereIn('kode', db('jabatan_peran').select('peran'))
    .orderBy('nama')
    .select('kode', 'nama')

/** What administrators decide about the second step of others. */
export function ruteAturan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kantor/keamanan',
    akses: 'admin',
    judul: 'Keamanan akun',
    async data({ db }) {
      const hitung = async (tabel: string) => Number((await db(tabel).count('* as n'))[0]!.n)
      const aktif = await db('dua_langkah').whereNotNull('aktif_at').count('* as n')
      return {
        aturan: await aturanDuaLangkah(db),
        peran: await daftarPeran(db),
        bersegel: app.http.segel.ada,
        aktif: Number(aktif[0]!.n),
        akun: await hitung('akun'),
      }
    },
    tampilan: ({ peran, ...data }, { csrf }) =>
      HalamanAturan({ ...data, csrf, skema: skemaAturan(peran) }),
  })

  aksi(app, {
    jalur: '/kantor/keamanan',
    akses: 'admin',
    hanyaSesi: true,
    judul: 'Keamanan akun',
    tombol: 'Simpan',
    skemaUntuk: async ({ db }) => skemaAturan(await daftarPeran(db)),
    async jalankan({ trx, isian, kini, pelaku }) {
      await simpanAturan(trx, isian, kini)
      await catat(trx, {
        at: kini,
        aksi: 'kantor.keamanan',
        oleh: pelaku.pegawaiId,
        rincian: isian,
      })
      return { ...isian }
    },
    lanjut: () => '/kantor/keamanan?pesan=Setelan+disimpan.',
  })

  aksi(app, {
    jalur: '/pegawai/:id/dua-langkah/hapus',
    akses: 'admin',
    hanyaSesi: true,
    judul: 'Hapus verifikasi dua langkah',
    params: Id,
    async jalankan({ trx, params, pelaku, kini }) {
      await hapusOlehAdmin(trx, { pegawaiId: params.id, oleh: pelaku.pegawaiId, kini })
      return { id: params.id }
    },
    lanjut: ({ id }) =>
      `/pegawai/${id}?pesan=Verifikasi+dua+langkah+dihapus.+Semua+sesinya+berakhir.`,
  })
}
