import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { baca } from '../platform/http/baca.js'
import { lembarSop, type LembarSop } from './lembar.js'
import { daftarSop } from './queries.js'
import { paramsSop } from './schema.js'
import { DaftarSop, HalamanSop } from './views.js'

/** The library of SOPs, for everyone who works here. */
export function rutekan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/sop',
    akses: 'masuk',
    judul: 'SOP',
    keluaran: Type.Object({
      sop: Type.Array(Type.Object({ kode: Type.String(), nama: Type.String() })),
    }),
    data: async ({ db }) => ({ sop: await daftarSop(db) }),
    tampilan: DaftarSop,
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
    data: ({ db, params }) => lembarSop(db, params.kode),
    // A picture is for looking at; who wants coordinates takes the BPMN file.
    json: ({ gambar: _, ...lembar }: LembarSop) => lembar,
    tampilan: (lembar: LembarSop) => HalamanSop({ lembar }),
    judulUntuk: (lembar: LembarSop) => `SOP ${lembar.nama}`,
  })
}
