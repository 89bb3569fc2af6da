import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Galat } from '../platform/galat.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { daftarBentuk, daftarJenis, daftarKompetensi, type Jalur } from './acuan.js'
import { buatKonsep, ubahKonsep } from './konsep.js'
import { awalPengajuan, satuUsulan } from './queries.js'
import { Id, skemaPengajuan, TahunJalur } from './skema.js'
import { daftarTahun, hariIniKantor } from './tahun.js'
import { HalamanForm } from './views-form.js'

interface Untuk {
  tahun: number
  jalur: Jalur
  satu?: boolean
}

/** What a form needs to be shown or checked. Errors: TIDAK_ADA for a year that is not planned. */
async function bahan(db: Knex, { tahun, jalur, satu }: Untuk, kini: Date) {
  const t = (await daftarTahun(db, kini)).find((t) => t.tahun === tahun)
  if (!t) throw errors.TIDAK_ADA({ apa: `Tahun perencanaan ${tahun}` })
  const kompetensi = await daftarKompetensi(db)
  const acuan = { bentuk: await daftarBentuk(db, jalur), jenis: await daftarJenis(db), kompetensi }
  return {
    ...{ tahun, jalur, kompetensi },
    skema: skemaPengajuan({ ...acuan, jalur, tahunSkp: t.tahunSkp, satu }),
  }
}

const awal = async (db: Knex, pegawaiId: string, tahun: number, kini: Date) =>
  awalPengajuan(db, pegawaiId, tahun, await hariIniKantor(db, kini))

/** Which form a draft of this person belongs to. Errors: TIDAK_ADA, RENCANA_BUKAN_KONSEP. */
async function formKonsep(db: Knex, id: string, pelakuId: string) {
  const u = await satuUsulan(db, id, { pegawaiId: pelakuId, atasan: [] })
  if (u.tahap !== 'konsep') throw errors.RENCANA_BUKAN_KONSEP({ tahap: u.tahap })
  return u
}

const lagi =
  (untuk: (p: any) => Promise<Untuk>, aksi: (params: any) => string) =>
  async (p: { db: Knex; params: any; kini: Date; isian: any; galat: Galat; csrf: string }) => {
    const b = await bahan(p.db, await untuk(p), p.kini)
    const isi = HalamanForm({
      ...{ ...b, awal: p.isian, galat: p.galat },
      ...{ aksi: aksi(p.params), csrf: p.csrf },
    })
    return { judul: 'Pengajuan pengembangan kompetensi', isi }
  }

/** The form of a plan, new and for one draft. */
export function ruteFormulir(app: FastifyInstance): void {
  ruteBaru(app)
  ruteUbah(app)
}

function ruteBaru(app: FastifyInstance): void {
  const alamat = (p: any) => `/rencana/baru/${p.tahun}/${p.jalur}`

  baca(app, {
    jalur: '/rencana/baru/:tahun/:jalur',
    akses: 'masuk',
    judul: 'Pengajuan baru',
    params: TahunJalur,
    data: async ({ db, params, kini, pelaku }) => ({
      ...(await bahan(db, params, kini)),
      awal: await awal(db, pelaku.pegawaiId, params.tahun, kini),
    }),
    json: ({ tahun, jalur, kompetensi, awal }) => ({ tahun, jalur, kompetensi, awal }),
    tampilan: (d, { csrf }) => HalamanForm({ ...d, aksi: alamat(d), csrf }),
  })

  aksi(app, {
    jalur: '/rencana/baru/:tahun/:jalur',
    akses: 'masuk',
    judul: 'Pengajuan baru',
    params: TahunJalur,
    skemaUntuk: async ({ db, params, kini }) => (await bahan(db, params, kini)).skema,
    status: 201,
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      id: await buatKonsep({ trx, kini, pelaku }, params.tahun, params.jalur, isian),
    }),
    lagi: lagi(async ({ params }) => params, alamat),
    lanjut: ({ id }) =>
      id.length === 1
        ? `/rencana/${id[0]}?${pesanDengan('Konsep disimpan.')}`
        : `/rencana?tahap=konsep&${pesanDengan(`${id.length} konsep disimpan.`)}`,
  })
}

function ruteUbah(app: FastifyInstance): void {
  const alamat = (p: any) => `/rencana/${p.id}/ubah`
  const untuk = async ({ db, params, pelaku }: any): Promise<Untuk> => {
    const { tahun, jalur } = await formKonsep(db, params.id, pelaku.pegawaiId)
    return { tahun, jalur, satu: true }
  }

  baca(app, {
    jalur: '/rencana/:id/ubah',
    akses: 'masuk',
    judul: 'Ubah konsep',
    params: Id,
    async data({ db, params, kini, pelaku }) {
      const u = await formKonsep(db, params.id, pelaku.pegawaiId)
      return {
        ...(await bahan(db, { ...u, satu: true }, kini)),
        id: params.id,
        awal: {
          ...(await awal(db, pelaku.pegawaiId, u.tahun, kini)),
          ...{ usulan: [u], pernyataan: u.pernyataan },
        },
      }
    },
    json: ({ awal }) => awal,
    tampilan: (d, { csrf }) => HalamanForm({ ...d, aksi: alamat(d), csrf }),
  })

  aksi(app, {
    jalur: '/rencana/:id/ubah',
    akses: 'masuk',
    judul: 'Ubah konsep',
    params: Id,
    skemaUntuk: async (p) => (await bahan(p.db, await untuk(p), p.kini)).skema,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await ubahKonsep({ trx, kini, pelaku }, params.id, isian)
      return { id: params.id }
    },
    lagi: lagi(untuk, alamat),
    lanjut: ({ id }) => `/rencana/${id}?${pesanDengan('Konsep disimpan.')}`,
  })
}
