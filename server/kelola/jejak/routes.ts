import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { ruteBerkas } from '../../laporan/berkas.js'
import { baca } from '../../platform/http/baca.js'
import { waktuSingkat } from '../../values/tanggal.js'
import {
  bacaJejak,
  denganNama,
  pilihanPelaku,
  type BarisJejak,
  type SaringJejak,
} from './baca-jejak.js'
import { PERIHAL, sebutKejadian, sebutPerihal, sebutPerubahan } from './kata.js'
import { HalamanJejak } from './views.js'

const PER_HALAMAN = 50
/** Rows of one file; what is older is asked for by its dates. */
const PER_BERKAS = 20_000

const Hari = (title: string) => Type.Optional(Type.String({ title, format: 'date' }))
const Saring = {
  pegawai: Type.Optional(Type.String({ title: 'Pelaku', format: 'uuid' })),
  perihal: Type.Optional(
    Type.Union(
      Object.entries(PERIHAL).map(([kode, title]) => Type.Literal(kode, { title })),
      { title: 'Perihal' },
    ),
  ),
  dari: Hari('Dari tanggal'),
  sampai: Hari('Sampai tanggal'),
}
const Query = Type.Object({
  ...Saring,
  sesudah: Type.Optional(Type.String({ title: 'Sesudah', pattern: '^[0-9]{1,18}$' })),
})

const Keluaran = Type.Object({
  baris: Type.Array(Type.Object({ id: Type.String(), perihal: Type.String() })),
  berikut: Type.Union([Type.String(), Type.Null()]),
})

/** Who changed what, when, and what stood before. */
export function ruteJejak(app: FastifyInstance): void {
  baca(app, {
    jalur: '/jejak',
    akses: 'admin',
    judul: 'Jejak perubahan',
    query: Query,
    keluaran: Keluaran,
    async data({ db, query }) {
      const { baris, berikut } = await bacaJejak(db, query as SaringJejak, PER_HALAMAN)
      return {
        baris,
        terbaca: await denganNama(db, baris),
        berikut,
        saring: query,
        orang: await pilihanPelaku(db),
        zona: (await setelanKantor(db)).zona,
      }
    },
    json: ({ baris, berikut }) => ({ baris, berikut }),
    tampilan: ({ terbaca, ...data }) => HalamanJejak({ ...data, baris: terbaca }),
  })

  ruteBerkas<BarisJejak & { saat: string }>(app, {
    jalur: '/jejak',
    akses: 'admin',
    judul: 'Jejak perubahan',
    query: Type.Object(Saring),
    async isi({ db, query }) {
      const { nama, zona } = await setelanKantor(db)
      const { baris, berikut } = await bacaJejak(db, query as SaringJejak, PER_BERKAS)
      return {
        nama: 'jejak-perubahan',
        kepala: ['Jejak perubahan', nama],
        kolom: [
          { judul: 'Waktu', lebar: 24, nilai: (b) => b.saat },
          { judul: 'Pelaku', lebar: 30, nilai: (b) => b.nama ?? 'Sistem' },
          { judul: 'Token', lebar: 16, nilai: (b) => b.token ?? '' },
          { judul: 'Tindakan', lebar: 26, nilai: (b) => b.tindakan },
          { judul: 'Perihal', lebar: 24, nilai: (b) => sebutPerihal(b.perihal) },
          { judul: 'Kejadian', lebar: 30, nilai: (b) => sebutKejadian(b) },
          { judul: 'Baris', lebar: 30, nilai: (b) => b.sebutan },
          {
            judul: 'Perubahan',
            lebar: 60,
            jenis: 'paragraf',
            nilai: (b) => sebutPerubahan(b.perubahan, zona).join('\n'),
          },
        ],
        baris: (await denganNama(db, baris)).map((b) => ({ ...b, saat: waktuSingkat(b.at, zona) })),
        ...(berikut && { kaki: `Hanya ${PER_BERKAS} baris terbaru; persempit tanggalnya.` }),
      }
    },
  })
}
