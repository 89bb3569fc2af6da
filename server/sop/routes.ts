import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { errors } from '../errors.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { tanggalDiZona, tanggalPanjang, waktuSingkat } from '../values/tanggal.js'
import { lanjutanLangkah } from './alur-kata.js'
import type { LembarSop } from './lembar.js'
import { daftarSop } from './queries.js'
import { paramsSop } from './schema.js'
import { sopAktif } from './service.js'
import { lembarVersi, versiSop } from './versi.js'
import { RiwayatSop, TeksSop } from './views-baca.js'
import { DaftarSop, HalamanSop } from './views.js'

/** The library of SOPs, for everyone who works here. */
export function rutekan(app: FastifyInstance): void {
  ruteBerkas(app)
  baca(app, {
    jalur: '/sop',
    akses: 'masuk',
    judul: 'SOP',
    keluaran: Type.Object({
      sop: Type.Array(Type.Object({ kode: Type.String(), nama: Type.String() })),
    }),
    data: async ({ db }) => ({ sop: await daftarSop(db), kantor: await setelanKantor(db) }),
    json: ({ sop }) => ({ sop }),
    tampilan: ({ sop, kantor }, { pelaku }) =>
      DaftarSop({
        sop,
        admin: pelaku.admin,
        saat: (d) => tanggalPanjang(tanggalDiZona(d, kantor.zona)),
      }),
  })
  baca(app, {
    jalur: '/sop/:kode',
    akses: 'masuk',
    judul: 'SOP',
    params: paramsSop,
    keluaran: Type.Object({
      kode: Type.String(),
      baris: Type.Array(Type.Object({})),
      memanggil: Type.Array(Type.String()),
    }),
    query: Type.Object({
      versi: Type.Optional(Type.Integer({ title: 'Versi ke', minimum: 1, maximum: 10_000 })),
    }),
    data: ({ db, params, query }) => lembarVersi(db, params.kode, query.versi),
    // A picture is for looking at; who wants coordinates takes the BPMN file.
    json: ({ lembar: { gambar: _, ...lembar }, nomor }) => ({ ...lembar, versi: nomor }),
    tampilan: HalamanSop,
    judulUntuk: ({ lembar }) => `SOP ${lembar.nama}`,
  })
  baca(app, {
    jalur: '/sop/:kode/teks',
    akses: 'masuk',
    judul: 'Uraian SOP',
    params: paramsSop,
    data: ({ db, params }) => lembarVersi(db, params.kode),
    json: ({ lembar }) => ({ kode: lembar.kode, langkah: langkahDenganLanjutan(lembar) }),
    tampilan: ({ lembar }) => TeksSop({ lembar }),
    judulUntuk: ({ lembar }) => `Uraian SOP ${lembar.nama}`,
  })
  baca(app, {
    jalur: '/sop/:kode/versi',
    akses: 'masuk',
    judul: 'Versi SOP',
    params: paramsSop,
    data: async ({ db, params }) => ({
      kode: params.kode,
      versi: await versiSop(db, params.kode),
      kantor: await setelanKantor(db),
    }),
    json: ({ kode, versi }) => ({ kode, versi }),
    tampilan: ({ kode, versi, kantor }) =>
      RiwayatSop({ kode, versi, saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat) }),
    judulUntuk: ({ versi }) => `Versi SOP ${versi[0].nama}`,
  })
}

/** The diagram itself, to be opened in any BPMN tool and brought back changed. */
function ruteBerkas(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/sop/:kode/bpmn',
    akses: 'masuk',
    judul: 'Berkas BPMN versi yang berlaku',
    params: paramsSop,
    async berkas({ db, params }) {
      const versi = await sopAktif(db, params.kode)
      if (!versi) throw errors.TIDAK_ADA({ apa: 'SOP' })
      const isi = Buffer.from(versi.xml)
      return { isi, mime: 'application/xml', nama: `${versi.kode}.bpmn` }
    },
  })
}

function langkahDenganLanjutan(lembar: LembarSop) {
  const lanjut = lanjutanLangkah(lembar)
  return lembar.baris.map((b) => ({ ...b, lanjut: lanjut.get(b.id) }))
}
