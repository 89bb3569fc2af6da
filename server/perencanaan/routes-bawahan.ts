import type { FastifyInstance } from 'fastify'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { putuskan } from './putus.js'
import { daftarUsulan } from './queries.js'
import { Id, Saring, SkemaPutusan, SkemaPutusanBanyak, type Saringan } from './skema.js'
import { daftarTahun } from './tahun.js'
import { HalamanBawahan } from './views-bawahan.js'

const JUDUL = 'Verifikasi rencana bawahan'
const MENUNGGU: Saringan = { tahap: 'verifikasi' }

/** What a superior decides: one proposal on its page, or many on the list. */
export function ruteBawahan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/rencana/bawahan',
    akses: 'masuk',
    judul: JUDUL,
    query: Saring,
    async data({ db, pelaku, kini, query }) {
      // Without a choice: what waits.
      const saringan: Saringan = Object.keys(query).length > 0 ? query : MENUNGGU
      return {
        ...{ saringan, tahun: await daftarTahun(db, kini) },
        ...(await daftarUsulan(db, { kolom: 'atasan_id', id: pelaku.pegawaiId }, saringan)),
      }
    },
    tampilan: (data, { csrf }) => HalamanBawahan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/rencana/bawahan',
    akses: 'masuk',
    judul: JUDUL,
    skema: SkemaPutusanBanyak,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      diputus: await putuskan({ trx, kini, pelaku }, isian.butir),
    }),
    async lagi({ db, pelaku, kini, isian, galat, csrf }) {
      const terisi = Array.isArray(isian.butir) ? isian.butir : []
      const pemilik = { kolom: 'atasan_id', id: pelaku.pegawaiId } as const
      const daftar = await daftarUsulan(db, pemilik, MENUNGGU)
      const isi = HalamanBawahan({
        ...{ saringan: MENUNGGU, tahun: await daftarTahun(db, kini), ...daftar },
        ...{ terisi, galat, csrf },
      })
      return { judul: JUDUL, isi }
    },
    lanjut: ({ diputus }) => `/rencana/bawahan?${pesanDengan(`${diputus} usulan diputus.`)}`,
  })

  aksi(app, {
    jalur: '/rencana/:id/putuskan',
    akses: 'masuk',
    judul: 'Putuskan usulan',
    tombol: 'Simpan keputusan',
    params: Id,
    skema: SkemaPutusan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await putuskan({ trx, kini, pelaku }, [{ id: params.id, ...isian }])
      return { id: params.id }
    },
    lanjut: () => `/rencana/bawahan?${pesanDengan('Keputusan disimpan.')}`,
  })
}
