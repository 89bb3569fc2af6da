import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { angka } from '../../values/persen.js'
import { ruteBerkas } from '../berkas.js'
import { REKAP, TAB } from './bagian.js'
import { kolomPapan, PAPAN_TERBANYAK } from './ekspor.js'
import { satuTenggat } from './satu.js'
import { susunPapan } from './susun.js'
import { alihkanDariPapan, bolehBertindak, ingatkan } from './tindak.js'
import { HalamanSatuTenggat } from './views-satu.js'
import { HalamanPapan, kataTab } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Tugas' })
const kode = (title: string) => Type.Optional(Type.String({ title, maxLength: 200 }))
const Query = Type.Object({
  tab: Type.Optional(Type.Union(TAB.map((t) => Type.Literal(t)))),
  rekap: Type.Optional(Type.Union(REKAP.map((r) => Type.Literal(r)))),
  unit: Type.Optional(Type.String({ title: 'Unit', format: 'uuid' })),
  peran: kode('Peran'),
  orang: Type.Optional(
    Type.Union([Type.Literal('antre'), Type.String({ format: 'uuid' })], { title: 'Pegawai' }),
  ),
  sop: kode('SOP'),
  elemen: kode('Kegiatan'),
  sesudah: Type.Optional(Type.String({ maxLength: 80 })),
})
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** The board of due times, and what a superior can do from there. */
export function rutePapan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/laporan/tenggat',
    akses: 'masuk',
    judul: 'Papan tenggat',
    query: Query,
    data: async ({ db, pelaku, kini, query }) => ({
      papan: await susunPapan(db, pelaku, kini, query),
      kantor: await setelanKantor(db),
    }),
    json: ({ papan: { query: _, pilihanUnit: __, ...papan } }) => papan,
    tampilan: ({ papan, kantor }, { csrf, pelaku }) =>
      HalamanPapan({
        ...papan,
        csrf,
        boleh: bolehBertindak(pelaku),
        kantor: [papan.lingkup, kantor.nama].filter(Boolean).join(', '),
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  ruteBerkas(app, {
    jalur: '/laporan/tenggat',
    judul: 'Papan tenggat',
    query: Query,
    async isi({ db, pelaku, kini, query }) {
      const { nama, zona, zonaSingkat } = await setelanKantor(db)
      const papan = await susunPapan(db, pelaku, kini, query, PAPAN_TERBANYAK)
      const saat = waktuSingkat(kini, zona, zonaSingkat)
      return {
        nama: `tenggat-${papan.tab}-${papan.hariIni}`,
        kepala: [`${kataTab(papan.tab, papan)}, keadaan ${saat}`, papan.lingkup ?? nama],
        kolom: kolomPapan(zona),
        baris: papan.baris,
        ...(papan.berikut && {
          kaki: `Hanya ${angka(PAPAN_TERBANYAK)} tugas pertama yang dimuat.`,
        }),
      }
    },
  })

  baca(app, {
    jalur: '/laporan/tenggat/:id',
    akses: 'masuk',
    judul: 'Tenggat tugas',
    params: Id,
    judulUntuk: ({ t }) => `${t.no}. ${t.nama}`,
    data: async ({ db, pelaku, kini, params }) => ({
      t: await satuTenggat(db, pelaku, kini, params.id),
      kantor: await setelanKantor(db),
    }),
    json: ({ t }) => t,
    tampilan: ({ t, kantor }, { csrf, pelaku }) =>
      HalamanSatuTenggat({
        t,
        csrf,
        boleh: bolehBertindak(pelaku),
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/laporan/tenggat/:id/alihkan',
    akses: 'masuk',
    judul: 'Alihkan tugas',
    params: Id,
    skema: Type.Object(
      {
        kepada: Type.String({ title: 'Kepada', format: 'uuid' }),
        alasan: Type.String({ title: 'Alasan', minLength: 1, maxLength: 500 }),
      },
      { additionalProperties: false },
    ),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await alihkanDariPapan({ trx, kini, pelaku }, params.id, isian)
      return {}
    },
    lanjut: (_, { id }) => `/laporan/tenggat/${id}?${pesan('Tugas dialihkan.')}`,
  })

  aksi(app, {
    jalur: '/laporan/tenggat/:id/ingatkan',
    akses: 'masuk',
    judul: 'Ingatkan pelaksana tugas',
    params: Id,
    jalankan: ({ trx, kini, pelaku, params }) =>
      ingatkan({ trx, kini, pelaku }, params.id) as Promise<Record<string, unknown>>,
    lanjut: ({ kepada }, { id }) =>
      `/laporan/tenggat/${id}?${pesan(`Pengingat dikirim kepada ${kepada}.`)}`,
  })
}
