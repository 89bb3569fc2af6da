import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { bacaJanji, sertakanTenggat } from '../tenggat/service.js'
import { waktuSingkat } from '../values/tanggal.js'
import { bolehMengelola } from './henti/henti.js'
import { ruteHenti } from './henti/routes.js'
import { wajibPerkaraTerbuka } from './keamanan.js'
import { KeluaranMulai, KeluaranPerkara } from './keluaran.js'
import { kursiMulai } from './kursi-mulai.js'
import { laporkanKejadian, mulaiPerkara, peranPertama } from './mulai.js'
import type { Mesin } from './mesin.js'
import { pilihanMulai } from './pilihan-mulai.js'
import { daftarPerkara, detailPerkara } from './queries.js'
import { usulPindah } from './pindah/baca.js'
import { rutePindah } from './pindah/routes.js'
import { rutePeta } from './routes-peta.js'
import { FormMulai } from './view-mulai.js'
import { HalamanPerkara } from './view-perkara.js'
import { DaftarPerkara } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const pembentukSaat = (k: { zona: string; zonaSingkat: string }) => (d: Date) =>
  waktuSingkat(d, k.zona, k.zonaSingkat)

export const SkemaMulai = Type.Object(
  {
    sopKode: Type.String({ title: 'SOP', maxLength: 100 }),
    judul: Type.String({ title: 'Judul perkara', minLength: 3, maxLength: 300 }),
    unitId: Type.String({ title: 'Unit pengampu', format: 'uuid' }),
    pelatihanId: Type.Optional(Type.String({ title: 'Pelatihan', format: 'uuid' })),
    naskah: Type.Optional(Type.String({ title: 'Jenis naskah', maxLength: 100 })),
    kunci: Type.Optional(Type.String({ title: 'Kunci', minLength: 8, maxLength: 100 })),
  },
  { additionalProperties: false },
)

export function routes(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/perkara',
    akses: 'masuk',
    judul: 'Perkara',
    query: Type.Object({
      status: Type.Optional(
        Type.Union([Type.Literal('berjalan'), Type.Literal('selesai'), Type.Literal('dihentikan')]),
      ),
      sesudah: Type.Optional(Type.String({ maxLength: 80 })),
    }),
    data: async ({ db, query, pelaku }) => ({
      kantor: await setelanKantor(db),
      ...(await daftarPerkara(db, pelaku, query.status, query.sesudah)),
    }),
    json: ({ kantor: _, ...sisa }) => sisa,
    tampilan: ({ kantor, baris, berikut }, { query }) =>
      DaftarPerkara({ baris, berikut, status: query.status, saat: pembentukSaat(kantor) }),
  })

  baca(app, {
    jalur: '/perkara/baru',
    akses: 'masuk',
    judul: 'Mulai perkara',
    query: Type.Object({ judul: Type.Optional(Type.String({ title: 'Judul', maxLength: 300 })) }),
    keluaran: KeluaranMulai,
    async data({ db }) {
      const naskah = [...(await mesin.naskah(db))].map(([kode, nama]) => ({ kode, nama }))
      return { ...(await pilihanMulai(db, mesin)), naskah }
    },
    tampilan: (pilihan, { csrf, query }) => FormMulai({ pilihan, csrf, judul: query.judul }),
  })

  aksi(app, {
    jalur: '/perkara',
    akses: 'masuk',
    judul: 'Mulai perkara',
    skema: SkemaMulai,
    keluaran: Type.Object({ id: Type.String() }),
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      if (pelaku.kursi.length === 0) throw errors.TIDAK_BERWENANG()
      const peran = await peranPertama(trx, mesin, isian.sopKode)
      const kursi = kursiMulai(pelaku.kursi, isian.unitId, peran)
      return {
        ...(await mulaiPerkara({ mesin, trx, kini, pelaku, kursi, pengembalian: null }, isian)),
      }
    },
    lanjut: (hasil) => `/perkara/${hasil.id}`,
  })

  baca(app, {
    jalur: '/perkara/:id',
    akses: 'masuk',
    judul: 'Perkara',
    params: Id,
    keluaran: KeluaranPerkara,
    async data({ db, params, pelaku, kini }) {
      await wajibPerkaraTerbuka(db, pelaku, params.id)
      const data = await detailPerkara(db, params.id, pelaku)
      if (!data) throw errors.TIDAK_ADA({ apa: 'Perkara' })
      const diagram = await mesin.diagram(db, data.perkara.sop_versi_id)
      const kejadian = data.perkara.induk_id
        ? []
        : diagram.flows
            .filter((f) => f.kind === 'event')
            .map((f) => ({ kode: f.kejadian, nama: f.name }))
      return {
        ...data,
        tugas: await sertakanTenggat(db, data.tugas, kini),
        janji: await bacaJanji(db, params.id, kini),
        pindah: await usulPindah(db, params.id, pelaku),
        kelola:
          data.perkara.status === 'berjalan' && (await bolehMengelola(db, pelaku, data.perkara)),
        kejadian,
        kantor: await setelanKantor(db),
      }
    },
    json: ({ kantor: _, ...sisa }) => sisa,
    tampilan: ({ kejadian, kantor, ...data }, { csrf }) =>
      HalamanPerkara({ data, kejadian, csrf, saat: pembentukSaat(kantor) }),
  })

  rutePeta(app, mesin)
  ruteHenti(app, mesin)
  rutePindah(app, mesin)

  aksi(app, {
    jalur: '/perkara/:id/kejadian/:nama',
    akses: 'masuk',
    judul: 'Laporkan kejadian',
    params: Type.Object({
      id: Type.String({ format: 'uuid' }),
      nama: Type.String({ maxLength: 60 }),
    }),
    skema: Type.Object(
      {
        nip: Type.String({ title: 'NIP peserta', minLength: 18, maxLength: 25 }),
        keluhan: Type.String({ title: 'Kendala', minLength: 1, maxLength: 500 }),
      },
      { additionalProperties: false },
    ),
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      if (pelaku.kursi.length === 0) throw errors.TIDAK_BERWENANG()
      const kerja = { mesin, trx, kini, pelaku, kursi: pelaku.kursi[0], pengembalian: null }
      return { id: await laporkanKejadian(kerja, params.id, params.nama, isian) }
    },
    lanjut: (_, { id }) => `/perkara/${id}?pesan=${encodeURIComponent('Laporan diteruskan.')}`,
  })
}
