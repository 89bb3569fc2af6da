import { Type, type Static } from 'typebox'
import { CARA, KELOMPOK, type Cara, type Kelompok } from './kelompok.js'

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pemberitahuan' })

export const Halaman = Type.Object({
  sesudah: Type.Optional(Type.String({ title: 'Lanjutan', maxLength: 80 })),
})

export const Milik = Type.Object(
  {
    pegawaiId: Type.String({ format: 'uuid' }),
    saluran: Type.Union([Type.Literal('surel'), Type.Literal('webhook')]),
  },
  { title: 'Kiriman' },
)

const pilihCara = (title: string) =>
  Type.Optional(
    Type.Unsafe<Cara>(
      Type.Union(
        CARA.map(([nilai, label]) => Type.Literal(nilai, { title: label })),
        { title, 'x-ui': 'pilih' },
      ),
    ),
  )

/**
 * What a person chooses. A notice is always in the list of the bell; whether it rings, leaves the house
 * or only stands in the digest is chosen for each kind.
 */
export const SkemaSaluran = Type.Object({
  surel: Type.Boolean({ title: 'Kirim juga ke surel saya', default: true }),
  webhook: Type.Boolean({ title: 'Kirim juga ke WhatsApp saya', default: false }),
  nomorWa: Type.Optional(
    Type.String({
      title: 'Nomor WhatsApp',
      description: 'Misalnya 0812-3456-7890. Hanya dipakai untuk mengirim pemberitahuan.',
      pattern: '^(\\+?62|0)[ -]?8[0-9 -]{7,16}$',
      'x-galat': 'harus nomor telepon seluler Indonesia, misalnya 0812-3456-7890',
      maxLength: 20,
    }),
  ),
  ringkasan: Type.Optional(
    Type.Boolean({
      title: 'Kirim ringkasan harian ke surel saya',
      description: 'Satu surel setiap pagi kerja; tidak dikirim bila tidak ada yang perlu dibaca.',
    }),
  ),
  ...(Object.fromEntries(KELOMPOK.map(([k, nama]) => [k, pilihCara(nama)])) as Record<
    Kelompok,
    ReturnType<typeof pilihCara>
  >),
})

export type IsiSaluran = Static<typeof SkemaSaluran>
