import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { baca } from '../platform/http/baca.js'
import { kirimBerkas } from '../platform/http/kirim-berkas.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { agenda, agendaCsv } from './agenda.js'
import { BukuAgenda } from './views.js'

const PER_HALAMAN = 100

export function routes(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat',
    akses: 'masuk',
    judul: 'Buku agenda',
    query: Type.Object({
      register: Type.Optional(Type.String({ maxLength: 50 })),
      tahun: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
      sesudah: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    async data({ db, query, kini }) {
      const { zona } = await setelanKantor(db)
      const kode = query.register ?? 'surat-keluar'
      const tahun = query.tahun ?? Number(tanggalDiZona(kini, zona).slice(0, 4))
      const baris = await agenda(db, kode, tahun, query.sesudah ?? 0, PER_HALAMAN)
      return {
        kode, tahun, baris, register: await db('register').whereNot({ kode: 'surat-masuk' }).orderBy('nama').select('kode', 'nama'),
        berikut: baris.length === PER_HALAMAN ? baris.at(-1)!.urut : null,
      }
    },
    tampilan: (data) => BukuAgenda(data),
  })

  for (const awalan of ['', '/api']) {
    app.get(`${awalan}/surat/agenda.csv`, { config: { akses: 'masuk' } }, async (req, reply) => {
      const q = req.query as { register?: string; tahun?: string }
      const kode = q.register ?? 'surat-keluar'
      const tahun = Number(q.tahun ?? tanggalDiZona(req.kini, (await setelanKantor(app.http.db)).zona).slice(0, 4))
      const baris = await agenda(app.http.db, kode, Number.isInteger(tahun) ? tahun : 0, 0, 1_000_000)
      const isi = Buffer.from(`\ufeff${agendaCsv(baris)}`)
      return kirimBerkas(reply, { isi, mime: 'text/csv; charset=utf-8' }, `agenda-${kode}-${tahun}.csv`)
    })
  }
}
