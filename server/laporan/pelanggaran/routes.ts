import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { MIME } from '../../platform/docx/simpan.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import type { Pelaku } from '../../values/pelaku.js'
import { angka } from '../../values/persen.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { bacaSaringan, kataSaring, kolomSaring } from '../saring.js'
import { SEMUA } from '../selebihnya.js'
import { laporanCsv, laporanXlsx, pelanggaranCsv } from './ekspor.js'
import { daftarPelanggaran } from './rincian.js'
import { pilihanSop, susunLaporan } from './susun.js'
import { HalamanKasus } from './views-kasus.js'
import { HalamanLaporan } from './views.js'

const PER_HALAMAN = 20
/** Breaches in one file; a year of an office has hundreds. */
const TERBANYAK = 5_000
const TERPOTONG = `Hanya ${angka(TERBANYAK)} pelanggaran terakhir yang dimuat; persempit periodenya.`

const kolom = {
  ...kolomSaring,
  sop: Type.Optional(Type.String({ title: 'SOP', maxLength: 100 })),
}
const Query = Type.Object(kolom)
const QueryKasus = Type.Object({
  ...kolom,
  elemen: Type.Optional(Type.String({ title: 'Kegiatan', maxLength: 200 })),
  sesudah: Type.Optional(Type.String({ maxLength: 80 })),
})

interface Diminta {
  db: Knex
  pelaku: Pelaku
  kini: Date
  query: { dari?: string; sampai?: string; unit?: string; sop?: string; elemen?: string }
}

/** The period, unit and SOP asked for, as far as one may see them. */
async function cakupan({ db, pelaku, kini, query }: Diminta) {
  const saring = await bacaSaringan(db, pelaku, kini, query)
  const { dari, sampai, unit } = saring
  return { saring, c: { dari, sampai, unit, sop: query.sop || null } }
}

/** The report of a period: on screen and as JSON, as files, and the cases behind it. */
export function rutePelanggaran(app: FastifyInstance): void {
  baca(app, {
    jalur: '/laporan/pelanggaran',
    akses: 'masuk',
    judul: 'Laporan pelanggaran',
    query: Type.Object({ ...kolom, semua: SEMUA }),
    async data(p) {
      const { saring, c } = await cakupan(p)
      const { nama } = await setelanKantor(p.db)
      const [baris, pilihan] = [await susunLaporan(p.db, c), await pilihanSop(p.db)]
      return {
        saring,
        baris,
        kantor: nama,
        sop: c.sop ?? '',
        pilihanSop: pilihan,
        semua: p.query.semua === '1',
      }
    },
    json: ({ saring, baris, sop }) => ({
      dari: saring.dari,
      sampai: saring.sampai,
      unit: saring.satuUnit,
      sop,
      baris,
    }),
    tampilan: (data) => HalamanLaporan(data),
  })

  baca(app, {
    jalur: '/laporan/pelanggaran/kasus',
    akses: 'masuk',
    judul: 'Daftar pelanggaran',
    query: QueryKasus,
    async data(p) {
      const { saring, c } = await cakupan(p)
      const { elemen = '', sesudah } = p.query
      const halaman = await daftarPelanggaran(p.db, { ...c, elemen }, sesudah, PER_HALAMAN)
      const [satu] = elemen ? halaman.baris : []
      return {
        ...{ saring, sop: c.sop ?? '', elemen, ...halaman },
        kegiatan: satu ? `${satu.no}. ${satu.nama}` : '',
        pilihanSop: await pilihanSop(p.db),
        kantor: await setelanKantor(p.db),
      }
    },
    json: ({ saring, baris, berikut }) => ({
      ...{ dari: saring.dari, sampai: saring.sampai, unit: saring.satuUnit },
      ...{ baris, berikut },
    }),
    tampilan: ({ kantor, ...data }) =>
      HalamanKasus({ ...data, saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat) }),
  })

  berkas(app)
}

function berkas(app: FastifyInstance): void {
  const nama = (c: { dari: string; sampai: string }) => `pelanggaran-${c.dari}-${c.sampai}`
  const csv = 'text/csv; charset=utf-8'

  unduh(app, {
    jalur: '/laporan/pelanggaran/csv',
    akses: 'masuk',
    judul: 'Laporan pelanggaran sebagai CSV',
    query: Query,
    async berkas(p) {
      const { c } = await cakupan(p)
      const isi = Buffer.from(laporanCsv(await susunLaporan(p.db, c)))
      return { isi, mime: csv, nama: `${nama(c)}.csv` }
    },
  })

  unduh(app, {
    jalur: '/laporan/pelanggaran/kasus.csv',
    akses: 'masuk',
    judul: 'Daftar pelanggaran sebagai CSV',
    query: Query,
    async berkas(p) {
      const { c } = await cakupan(p)
      const { zona } = await setelanKantor(p.db)
      const { baris, berikut } = await daftarPelanggaran(p.db, c, undefined, TERBANYAK)
      const isi = Buffer.from(pelanggaranCsv(baris, zona, berikut ? TERPOTONG : ''))
      return { isi, mime: csv, nama: `${nama(c)}-kasus.csv` }
    },
  })

  unduh(app, {
    jalur: '/laporan/pelanggaran/xlsx',
    akses: 'masuk',
    judul: 'Laporan pelanggaran sebagai XLSX',
    query: Query,
    async berkas(p) {
      const { saring, c } = await cakupan(p)
      const { zona, nama: kantor } = await setelanKantor(p.db)
      const kasus = await daftarPelanggaran(p.db, c, undefined, TERBANYAK)
      const isi = await laporanXlsx({
        judul: `Laporan pelanggaran, ${kantor}`,
        periode: kataSaring(saring),
        baris: await susunLaporan(p.db, c),
        pelanggaran: kasus.baris,
        terpotong: kasus.berikut ? TERPOTONG : '',
        zona,
      })
      return { isi, mime: MIME.xlsx, nama: `${nama(c)}.xlsx` }
    },
  })
}
