import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { daftarBentuk } from '../perencanaan/acuan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Galat } from '../platform/galat.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { awalDariRencana } from './awal.js'
import { buatKonsep, ubahKonsep } from './konsep.js'
import { butirRencana, satuRekomendasi } from './queries.js'
import { DariRencana, DI_LUAR, Id, ParamJalur, skemaPengajuan, type Jalur } from './skema.js'
import { HalamanFormulir } from './views-formulir.js'

const JUDUL = 'Pengajuan rekomendasi'

/** The form of one way for one person, as their plan stands. */
const bahan = async (db: Knex, pegawaiId: string, jalur: Jalur) => ({
  jalur,
  skema: skemaPengajuan(await daftarBentuk(db, jalur), await butirRencana(db, pegawaiId, jalur)),
})

type Lagi = {
  db: Knex
  params: any
  pelaku: { pegawaiId: string }
  isian: any
  galat: Galat
  csrf: string
}

/** The form of a request, new and for one draft. */
export function ruteFormulir(app: FastifyInstance): void {
  ruteBaru(app)
  ruteUbah(app)
}

function ruteBaru(app: FastifyInstance): void {
  const alamat = (p: any) => `/rekomendasi/baru/${p.jalur}`
  baca(app, {
    jalur: '/rekomendasi/baru/:jalur',
    akses: 'masuk',
    judul: JUDUL,
    params: ParamJalur,
    query: DariRencana,
    data: async ({ db, params, pelaku, query }) => ({
      ...(await bahan(db, pelaku.pegawaiId, params.jalur)),
      awal: await awalDariRencana(db, pelaku.pegawaiId, query.rencana),
    }),
    json: ({ jalur, awal }) => ({ jalur, awal }),
    tampilan: (d, { csrf }) => HalamanFormulir({ ...d, aksi: alamat(d), csrf }),
  })

  aksi(app, {
    jalur: '/rekomendasi/baru/:jalur',
    akses: 'masuk',
    judul: JUDUL,
    params: ParamJalur,
    skemaUntuk: async ({ db, params, pelaku }) =>
      (await bahan(db, pelaku.pegawaiId, params.jalur)).skema,
    status: 201,
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      id: await buatKonsep({ trx, kini, pelaku }, params.jalur, isian),
    }),
    async lagi({ db, params, pelaku, isian, galat, csrf }: Lagi) {
      const d = await bahan(db, pelaku.pegawaiId, params.jalur)
      const isi = HalamanFormulir({ ...d, aksi: alamat(params), awal: isian, galat, csrf })
      return { judul: JUDUL, isi }
    },
    lanjut: ({ id }) => `/rekomendasi/${id}?${pesanDengan('Konsep disimpan.')}`,
  })
}

function ruteUbah(app: FastifyInstance): void {
  const alamat = (p: any) => `/rekomendasi/${p.id}/ubah`
  const milik = (db: Knex, id: string, pegawaiId: string) =>
    satuRekomendasi(db, id, { pegawaiId, kantor: false })

  baca(app, {
    jalur: '/rekomendasi/:id/ubah',
    akses: 'masuk',
    judul: 'Ubah konsep rekomendasi',
    params: Id,
    async data({ db, params, pelaku }) {
      const { pegawaiId } = pelaku
      const r = await milik(db, params.id, pegawaiId)
      const { rencana, ...isi } = r
      const awal = { ...isi, rencana: rencana?.id ?? DI_LUAR }
      return { ...(await bahan(db, pegawaiId, r.jalur)), id: r.id, awal }
    },
    json: ({ awal }) => awal,
    tampilan: (d, { csrf }) => HalamanFormulir({ ...d, aksi: alamat(d), csrf }),
  })

  aksi(app, {
    jalur: '/rekomendasi/:id/ubah',
    akses: 'masuk',
    judul: 'Ubah konsep rekomendasi',
    params: Id,
    async skemaUntuk({ db, params, pelaku }) {
      const { jalur } = await milik(db, params.id, pelaku.pegawaiId)
      return (await bahan(db, pelaku.pegawaiId, jalur)).skema
    },
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await ubahKonsep({ trx, kini, pelaku }, params.id, isian)
      return { id: params.id }
    },
    async lagi({ db, params, pelaku, isian, galat, csrf }: Lagi) {
      const { jalur } = await milik(db, params.id, pelaku.pegawaiId)
      const d = await bahan(db, pelaku.pegawaiId, jalur)
      const isi = HalamanFormulir({ ...d, aksi: alamat(params), awal: isian, galat, csrf })
      return { judul: JUDUL, isi }
    },
    lanjut: ({ id }) => `/rekomendasi/${id}?${pesanDengan('Konsep disimpan.')}`,
  })
}
