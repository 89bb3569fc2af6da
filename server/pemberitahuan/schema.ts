import { Type } from 'typebox'

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

/** What a person chooses; the bell itself cannot be switched off. */
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
})
