import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../server/errors.js'
import { aksi } from '../server/platform/http/aksi.js'
import { baca } from '../server/platform/http/baca.js'

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Catatan' })
export const UUID = '6f1d4a2e-0000-4000-8000-000000000001'

export const Skema = Type.Object({
  judul: Type.String({ title: 'Judul', minLength: 3, maxLength: 40 }),
  jumlah: Type.Optional(Type.Integer({ title: 'Jumlah', minimum: 1 })),
  lampiran: Type.Optional(
    Type.Unsafe<{ sha256: string; nama: string }>({
      title: 'Lampiran',
      type: 'string',
      format: 'berkas',
    }),
  ),
})

/** An action that writes, so that a refusal after the writing shows whether it was undone. */
export function rute(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/uji/:id/simpan',
    akses: 'masuk',
    judul: 'Simpan uji',
    params: Id,
    skema: Skema,
    status: 201,
    async jalankan({ trx, kini, isian, pelaku }) {
      await trx('setelan').insert({
        kunci: `uji-${isian.judul}`,
        nilai: JSON.stringify(isian),
        diubah_at: kini,
      })
      if (isian.jumlah === 13) throw errors.TUGAS_SUDAH_SELESAI({ oleh: 'Noor', pada: 'kemarin' })
      if (isian.jumlah === 14) throw new Error('rahasia dapur: sandi=hunter2')
      return { judul: isian.judul, oleh: pelaku.nama, lampiran: isian.lampiran ?? null }
    },
    lanjut: (hasil) => `/profil?pesan=${encodeURIComponent(`Tersimpan: ${hasil.judul}`)}`,
  })
  baca(app, {
    jalur: '/uji',
    akses: 'publik',
    judul: 'Uji',
    query: Type.Object({ q: Type.Optional(Type.String({ title: 'Cari', maxLength: 20 })) }),
    data: async ({ query }) => ({ cari: query.q ?? null }),
    tampilan: ({ cari }) => cari,
  })
  aksi(app, {
    jalur: '/uji/admin',
    akses: 'admin',
    judul: 'Hanya admin',
    jalankan: async () => ({ ok: true }),
    lanjut: () => '/',
  })
}
