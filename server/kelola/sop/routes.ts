import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Mesin } from '../../perkara/mesin.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { daftarUsulan, tinjauUsulan } from './baca.js'
import { ParamUsulan, SkemaBerlakukan, SkemaUnggahSop, type IsianUnggahSop } from './skema.js'
import { batalUsulan, berlakukan, periksaBerkas, simpanUsulan } from './usulan.js'
import { HalamanUnggahSop, HalamanUsulan } from './views.js'

const JALUR = '/kelola/sop'
const pesan = (teks: string): string => `?pesan=${encodeURIComponent(teks)}`

/** Versions of SOPs that the office brings itself, for administrators. */
export function ruteUsulanSop(app: FastifyInstance, handlers: Mesin['handlers']): void {
  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Unggah versi SOP',
    query: Type.Object({ sesudah: Type.Optional(Type.String({ maxLength: 80 })) }),
    async data({ db, query }) {
      const { rows: usulan, next: berikut } = await daftarUsulan(db, query.sesudah)
      return { usulan, berikut, zona: (await setelanKantor(db)).zona }
    },
    json: ({ usulan, berikut }) => ({ usulan, berikut }),
    tampilan: (data, { csrf }) => HalamanUnggahSop({ ...data, csrf }),
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Unggah versi SOP',
    tombol: 'Periksa',
    skema: SkemaUnggahSop,
    status: 201,
    async sebelum({ db, isian, berkas }) {
      const { berkas: b } = isian as IsianUnggahSop
      return periksaBerkas(db, handlers, { nama: b.nama, isi: await berkas(b.sha256) })
    },
    jalankan: async ({ trx, kini, pelaku, isian, luar }) => ({
      id: await simpanUsulan({ trx, kini }, luar as Awaited<ReturnType<typeof periksaBerkas>>, {
        alasan: isian.alasan,
        oleh: pelaku.pegawaiId,
      }),
    }),
    lanjut: ({ id }) => `${JALUR}/${id}`,
  })

  baca(app, {
    jalur: `${JALUR}/:id`,
    akses: 'admin',
    judul: 'Tinjau versi SOP',
    params: ParamUsulan,
    data: async ({ db, params }) => ({
      ...(await tinjauUsulan(db, params.id)),
      zona: (await setelanKantor(db)).zona,
    }),
    json: ({ lembar: { gambar: _, ...lembar }, zona: __, ...sisa }) => ({ ...sisa, lembar }),
    tampilan: (data, { csrf }) => HalamanUsulan({ ...data, csrf }),
    judulUntuk: ({ usulan }) => `Tinjau SOP ${usulan.nama}`,
  })

  aksi(app, {
    jalur: `${JALUR}/:id/berlakukan`,
    akses: 'admin',
    judul: 'Berlakukan versi SOP',
    tombol: 'Berlakukan',
    params: ParamUsulan,
    skema: SkemaBerlakukan,
    jalankan: ({ trx, kini, params, isian }) =>
      berlakukan({ trx, kini, handlers }, params.id, isian.mulai),
    lanjut: ({ kode, pada }, { id }) =>
      pada
        ? `${JALUR}/${id}${pesan(`Berlaku mulai ${tanggalPanjang(pada)}.`)}`
        : `/sop/${encodeURIComponent(kode)}/versi${pesan('Versi baru berlaku sejak sekarang.')}`,
  })

  aksi(app, {
    jalur: `${JALUR}/:id/batal`,
    akses: 'admin',
    judul: 'Batalkan versi SOP',
    tombol: 'Batalkan',
    params: ParamUsulan,
    async jalankan({ trx, params }) {
      await batalUsulan(trx, params.id)
      return { id: params.id }
    },
    lanjut: () => `${JALUR}${pesan('Usulan versi SOP dibatalkan.')}`,
  })
}
