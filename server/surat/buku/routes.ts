import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { MIME } from '../../naskah/templat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { pesanCetakan } from '../cetakan/cetakan.js'
import { cetakanBuku } from '../cetakan/queries.js'
import { judulCetakan } from './cetak.js'
import { pembacaBuku, type DaftarBuku } from './jenis.js'
import { bukuXlsx, periodeBuku, seluruhBuku, wajibBuku } from './susun.js'
import { DaftarBukuKantor, HalamanBuku } from './views.js'

const PER_HALAMAN = 100

const Kode = Type.Object(
  { kode: Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' }) },
  { title: 'Buku' },
)
const Hari = (title: string) => Type.Optional(Type.String({ title, format: 'date' }))
const Periode = { dari: Hari('Dari'), sampai: Hari('Sampai') }
const Saring = Type.Object({
  ...Periode,
  cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
  sesudah: Type.Optional(Type.String({ title: 'Sesudah baris', format: 'uuid' })),
})

/** Every book of the office on screen, as a workbook, and on paper. */
export function ruteBuku(app: FastifyInstance, daftar: DaftarBuku): void {
  ruteLayar(app, daftar)
  ruteBerkas(app, daftar)
}

function ruteLayar(app: FastifyInstance, daftar: DaftarBuku): void {
  baca(app, {
    jalur: '/buku',
    akses: 'masuk',
    judul: 'Buku-buku',
    data: async ({ db }) => ({
      buku: (await daftar(db)).map(({ kode, nama }) => ({ kode, nama })),
    }),
    tampilan: (data) => DaftarBukuKantor(data),
  })

  baca(app, {
    jalur: '/buku/:kode',
    akses: 'masuk',
    judul: 'Buku',
    params: Kode,
    query: Saring,
    judulUntuk: ({ buku }) => buku.nama,
    async data({ db, params, query, kini, pelaku }) {
      const buku = await wajibBuku(db, daftar, params.kode)
      const periode = await periodeBuku(db, query, kini)
      const { cari = '', sesudah = '' } = query
      const saring = { ...periode, cari, sesudah, batas: PER_HALAMAN + 1 }
      const baris = await buku.baca(db, saring, await pembacaBuku(db, pelaku))
      const { kode, nama, kolom } = buku
      return {
        buku: { kode, nama, kolom },
        ...periode,
        cari,
        baris: baris.slice(0, PER_HALAMAN),
        berikut: baris.length > PER_HALAMAN ? baris[PER_HALAMAN - 1]!.kunci : null,
        cetakan: await cetakanBuku(db, kode, pelaku.pegawaiId),
      }
    },
    tampilan: (data, { csrf }) => HalamanBuku({ ...data, csrf }),
  })
}

function ruteBerkas(app: FastifyInstance, daftar: DaftarBuku): void {
  unduh(app, {
    jalur: '/buku/:kode/xlsx',
    akses: 'masuk',
    judul: 'Buku sebagai XLSX',
    params: Kode,
    query: Type.Object(Periode),
    async berkas({ db, params, query, kini, pelaku }) {
      const buku = await wajibBuku(db, daftar, params.kode)
      const p = await periodeBuku(db, query, kini)
      const baris = await seluruhBuku(db, buku, p, await pembacaBuku(db, pelaku))
      const isi = await bukuXlsx(buku, p, baris)
      return { isi, mime: MIME.xlsx, nama: `${buku.kode}-${p.dari}-${p.sampai}.xlsx` }
    },
  })

  aksi(app, {
    jalur: '/buku/:kode/cetak',
    akses: 'masuk',
    judul: 'Cetak buku',
    tombol: 'Cetak',
    params: Kode,
    skema: Type.Object(Periode),
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const buku = await wajibBuku(trx, daftar, params.kode)
      const { dari, sampai } = await periodeBuku(trx, isian, kini)
      const id = await pesanCetakan(trx, {
        jenis: 'buku',
        rujukan: buku.kode,
        judul: await judulCetakan(trx, buku.nama, { dari, sampai }),
        isi: { dari, sampai, pembaca: await pembacaBuku(trx, pelaku) },
        oleh: pelaku.pegawaiId,
        kini,
      })
      return { id }
    },
    lanjut: ({ id }) => `/cetakan/${id}`,
  })
}
