import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { ruteBerkas } from '../laporan/berkas.js'
import { daftarBentuk } from '../perencanaan/acuan.js'
import { daftarTahun } from '../perencanaan/tahun.js'
import type { Mesin } from '../perkara/service.js'
import { baca } from '../platform/http/baca.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import { keputusanTahun } from './dokumen.js'
import { KOLOM_AKPK, KOLOM_ORANG } from './ekspor.js'
import { penyusunRencana, wajibPembacaKompilasi } from './hak.js'
import { daftarOrang, hitungOrang } from './queries-orang.js'
import { rekapTahun } from './queries-rekap.js'
import { daftarAkpk, jumlahUsulan } from './queries-usulan.js'
import { ruteDokumen } from './routes-dokumen.js'
import { SaringOrang, SaringTahun, SaringUsulan, terpilih } from './skema.js'
import { HalamanKompilasi } from './views.js'
import { HalamanOrang, HalamanUsulan } from './views-daftar.js'

/** The plans of everybody put together: sums, the AKPK table, and who stays below 20 JP. */
export function ruteKompilasi(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/kompilasi',
    akses: 'masuk',
    judul: 'Kompilasi rencana',
    query: SaringTahun,
    async data({ db, pelaku, kini, query }) {
      wajibPembacaKompilasi(pelaku)
      const { tahun, semua } = await tahunDilihat(db, kini, query.tahun)
      return {
        ...{ tahun, semua, rekap: await rekapTahun(db, tahun) },
        orang: await hitungOrang(db, tahun),
        keputusan: await keputusanTahun(db, tahun),
        penyusun: penyusunRencana(pelaku),
      }
    },
    tampilan: (data, { csrf }) => HalamanKompilasi({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/kompilasi/usulan',
    akses: 'masuk',
    judul: 'Tabel kebutuhan pengembangan kompetensi',
    query: SaringUsulan,
    async data({ db, pelaku, kini, query }) {
      wajibPembacaKompilasi(pelaku)
      const { tahun, semua } = await tahunDilihat(db, kini, query.tahun)
      const saring = { ...terpilih(query), tahun }
      return {
        ...{ saring, semua, pd: await semuaPd(db), bentuk: await daftarBentuk(db) },
        ...(await daftarAkpk(db, saring)),
        jumlah: await jumlahUsulan(db, saring),
      }
    },
    json: ({ saring, jumlah, baris, berikut }) => ({ saring, jumlah, baris, berikut }),
    tampilan: (data) => HalamanUsulan(data),
  })

  baca(app, {
    jalur: '/kompilasi/orang',
    akses: 'masuk',
    judul: 'Jam pelajaran per orang',
    query: SaringOrang,
    async data({ db, pelaku, kini, query }) {
      wajibPembacaKompilasi(pelaku)
      const { tahun, semua } = await tahunDilihat(db, kini, query.tahun)
      const saring = { ...terpilih(query), tahun }
      return { ...{ saring, semua, pd: await semuaPd(db) }, ...(await daftarOrang(db, saring)) }
    },
    json: ({ saring, baris, berikut }) => ({ saring, baris, berikut }),
    tampilan: (data) => HalamanOrang(data),
  })

  ruteUnduhan(app)
  ruteDokumen(app, mesin)
}

function ruteUnduhan(app: FastifyInstance): void {
  ruteBerkas(app, {
    jalur: '/kompilasi/usulan',
    judul: 'AKPK',
    query: SaringUsulan,
    async isi({ db, pelaku, kini, query }) {
      wajibPembacaKompilasi(pelaku)
      const { tahun } = await tahunDilihat(db, kini, query.tahun)
      const { baris } = await daftarAkpk(
        db,
        { ...terpilih(query), tahun, sesudah: undefined },
        null,
      )
      const jp = baris.reduce((n, b) => n + b.jp, 0)
      const biaya = cetakRupiah(rupiah(baris.reduce((n, b) => n + b.biaya, 0)))
      return {
        nama: `akpk-${tahun}`,
        kepala: await kepala(db, `Kebutuhan pengembangan kompetensi tahun ${tahun}`),
        ...{ kolom: KOLOM_AKPK, baris, kaki: `${baris.length} usulan, ${jp} JP, ${biaya}` },
      }
    },
  })

  ruteBerkas(app, {
    jalur: '/kompilasi/orang',
    judul: 'JP per orang',
    query: SaringOrang,
    async isi({ db, pelaku, kini, query }) {
      wajibPembacaKompilasi(pelaku)
      const { tahun } = await tahunDilihat(db, kini, query.tahun)
      const { baris } = await daftarOrang(
        db,
        { ...terpilih(query), tahun, sesudah: undefined },
        null,
      )
      return {
        nama: `jp-${tahun}`,
        kepala: await kepala(db, `Jam pelajaran per orang tahun ${tahun}`),
        ...{ kolom: KOLOM_ORANG, baris },
      }
    },
  })
}

/** The year asked for, else the latest that is planned. */
async function tahunDilihat(db: Knex, kini: Date, pilihan?: number) {
  const semua = (await daftarTahun(db, kini)).map((t) => t.tahun)
  return { semua, tahun: pilihan ?? semua[0] ?? kini.getUTCFullYear() + 1 }
}

const kepala = async (db: Knex, judul: string): Promise<[string, string]> => [
  judul,
  (await setelanKantor(db)).pemerintah,
]

const semuaPd = (db: Knex): Promise<{ id: string; nama: string }[]> =>
  db('pd').orderBy('nama').select('id', 'nama')
