import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { errors } from '../../errors.js'
import { wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { PILIHAN_TERBANYAK, type Pilihan } from './pilih.js'
import { BENDA, cetakPilihan } from './pesan.js'

export const SkemaCetak = Type.Object(
  {
    id: Type.Optional(
      Type.Array(Type.String({ format: 'uuid' }), {
        title: 'Surat yang dipilih',
        maxItems: PILIHAN_TERBANYAK,
      }),
    ),
    tanggal: Type.Optional(Type.String({ title: 'Semua surat tanggal', format: 'date' })),
    register: Type.Optional(Type.String({ title: 'Buku', maxLength: 50 })),
    benda: Type.Union(
      Object.entries(BENDA).map(([kode, title]) => Type.Literal(kode, { title })),
      { title: 'Yang dicetak' },
    ),
    bolakBalik: Type.Optional(Type.Boolean({ title: 'Bolak-balik' })),
    perTujuan: Type.Optional(Type.Boolean({ title: 'Satu rangkap setiap tujuan' })),
  },
  { additionalProperties: false },
)

/** Prints of letters chosen in the register, or of a whole day. */
export function rutePilihan(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/surat/cetak',
    akses: 'masuk',
    judul: 'Cetak surat yang dipilih',
    tombol: 'Cetak',
    skema: SkemaCetak,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      wajibMengagendakan(pelaku)
      const { bolakBalik = false, perTujuan = false, benda } = isian
      const p = { benda, bolakBalik, perTujuan }
      return { ...(await cetakPilihan({ trx, kini, pelaku }, pilihan(isian), p)) }
    },
    lanjut: ({ id, tanpaPdf }) =>
      `/cetakan/${id}${
        tanpaPdf.length > 0
          ? `?pesan=${encodeURIComponent(`Belum ada PDF, jadi tidak ikut dicetak: ${tanpaPdf.slice(0, 20).join(', ')}.`)}`
          : ''
      }`,
  })
}

/** What is ticked goes before the day. Errors: PILIHAN_KOSONG. */
function pilihan({ id = [], tanggal, register }: Static<typeof SkemaCetak>): Pilihan {
  if (id.length > 0) return { id }
  if (!tanggal) throw errors.PILIHAN_KOSONG()
  return { register: register ?? 'surat-keluar', tanggal }
}
