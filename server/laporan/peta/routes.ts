import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { baca } from '../../platform/http/baca.js'
import { ruteBerkas } from '../berkas.js'
import { bacaSaringan, kataSaring, SkemaSaring } from '../saring.js'
import { ANGKA_KOSONG, angkaLangkah } from './angka.js'
import { KOLOM_DAFTAR, KOLOM_PETA } from './ekspor.js'
import { terbukaDiLangkah, terlamaDiLangkah } from './daftar-langkah.js'
import { daftarPeta, langkahSop, petaSop, type PetaSop } from './peta.js'
import { HalamanLangkah } from './views-langkah.js'
import { DaftarPeta, HalamanPeta } from './views.js'

const kode = Type.String({ minLength: 1, maxLength: 100 })

/** The maps: what waits where in an SOP, and how long it takes there. */
export function rutePeta(app: FastifyInstance): void {
  baca(app, {
    jalur: '/laporan/peta',
    akses: 'masuk',
    judul: 'Peta SOP',
    query: SkemaSaring,
    data: async ({ db, pelaku, kini, query }) => {
      const saring = await bacaSaringan(db, pelaku, kini, query)
      return { saring, sop: await daftarPeta(db, saring, kini) }
    },
    tampilan: DaftarPeta,
  })
  baca(app, {
    jalur: '/laporan/peta/:kode',
    akses: 'masuk',
    judul: 'Peta SOP',
    params: Type.Object({ kode }),
    query: SkemaSaring,
    data: async ({ db, params, pelaku, kini, query }) => {
      const saring = await bacaSaringan(db, pelaku, kini, query)
      return { saring, peta: await petaSop(db, params.kode, saring, kini) }
    },
    json: ({ saring: { dari, sampai, satuUnit }, peta }) => ({
      dari,
      sampai,
      unit: satuUnit,
      ...jsonPeta(peta),
    }),
    tampilan: HalamanPeta,
    judulUntuk: ({ peta }) => `Peta SOP ${peta.lembar.nama}`,
  })
  baca(app, {
    jalur: '/laporan/peta/:kode/:elemen',
    akses: 'masuk',
    judul: 'Langkah SOP',
    params: Type.Object({ kode, elemen: kode }),
    query: SkemaSaring,
    data: async ({ db, params, pelaku, kini, query }) => {
      const saring = await bacaSaringan(db, pelaku, kini, query)
      const langkah = await langkahSop(db, params.kode, params.elemen)
      const di = { sop: params.kode, elemen: params.elemen }
      return {
        kode: params.kode,
        ...langkah,
        angka:
          (await angkaLangkah(db, params.kode, saring, kini)).get(params.elemen) ?? ANGKA_KOSONG,
        terbuka: await terbukaDiLangkah(db, di, saring, kini),
        terlama: await terlamaDiLangkah(db, di, saring),
        saring,
        zona: await setelanKantor(db),
      }
    },
    json: ({ zona: _, saring: { dari, sampai }, ...isi }) => ({ dari, sampai, ...isi }),
    tampilan: HalamanLangkah,
    judulUntuk: ({ baris }) => `Langkah ${baris.no}`,
  })
  berkas(app)
}

/** The list of maps, and the rows of one, as files. */
function berkas(app: FastifyInstance): void {
  ruteBerkas(app, {
    jalur: '/laporan/peta',
    judul: 'Daftar peta SOP',
    query: SkemaSaring,
    async isi({ db, pelaku, kini, query }) {
      const saring = await bacaSaringan(db, pelaku, kini, query)
      return {
        nama: `peta-sop-${saring.sampai}`,
        kepala: ['Tugas terbuka menurut SOP', kataSaring(saring)],
        kolom: KOLOM_DAFTAR,
        baris: await daftarPeta(db, saring, kini),
      }
    },
  })
  ruteBerkas(app, {
    jalur: '/laporan/peta/:kode',
    judul: 'Peta SOP',
    params: Type.Object({ kode }),
    query: SkemaSaring,
    async isi({ db, params, pelaku, kini, query }) {
      const saring = await bacaSaringan(db, pelaku, kini, query)
      const { lembar, langkah } = await petaSop(db, params.kode, saring, kini)
      return {
        nama: `peta-${lembar.kode}-${saring.dari}-${saring.sampai}`,
        kepala: [`Peta SOP ${lembar.nama}`, kataSaring(saring)],
        kolom: KOLOM_PETA,
        baris: lembar.baris.map((baris) => ({ baris, angka: langkah.get(baris.id)! })),
      }
    },
  })
}

/** The figures of a map without the picture; who wants coordinates takes the BPMN file. */
const jsonPeta = ({ lembar, langkah, dulu, jumlah }: PetaSop) => ({
  kode: lembar.kode,
  nama: lembar.nama,
  jumlah,
  langkah: lembar.baris.map(({ id, no, kegiatan, pelaksana, waktu }) => ({
    ...{ elemen: id, no, kegiatan, pelaksana, waktu },
    ...langkah.get(id)!,
  })),
  dulu,
})
