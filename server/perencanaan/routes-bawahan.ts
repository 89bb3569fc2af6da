import type { FastifyInstance } from 'fastify'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import type { Pelaku } from '../values/pelaku.js'
import { atasanYangDiwakili, putuskan } from './putus.js'
import { daftarUsulan, type Pemilik } from './queries.js'
import { Id, Saring, SkemaPutusan, SkemaPutusanBanyak, type Saringan } from './skema.js'
import { daftarTahun } from './tahun.js'
import { HalamanBawahan } from './views-bawahan.js'

const JUDUL = 'Verifikasi rencana bawahan'
const bawahan = (pelaku: Pelaku): Pemilik => ({
  ...{ kolom: 'atasan_id', id: atasanYangDiwakili(pelaku), kecuali: pelaku.pegawaiId },
})
const MENUNGGU: Saringan = { tahap: 'verifikasi' }

/** What a superior decides: one proposal on its page, or many on the list. */
export function ruteBawahan(app: FastifyInstance, mesin: Mesin): void {
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
        ...(await daftarUsulan(db, bawahan(pelaku), saringan)),
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
      diputus: await putuskan({ mesin, trx, kini, pelaku }, isian.butir),
    }),
    async lagi({ db, pelaku, kini, isian, galat, csrf }) {
      const terisi = Array.isArray(isian.butir) ? isian.butir : []
      const daftar = await daftarUsulan(db, bawahan(pelaku), MENUNGGU)
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
      await putuskan({ mesin, trx, kini, pelaku }, [{ id: params.id, ...isian }])
      return { id: params.id }
    },
    lanjut: () => `/rencana/bawahan?${pesanDengan('Keputusan disimpan.')}`,
  })
}
