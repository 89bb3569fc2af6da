import { Type } from 'typebox'

export const Keputusan = Type.Union(
  [
    Type.Literal('ya', { title: 'Ya, data benar' }),
    Type.Literal('tidak', { title: 'Tidak, kembalikan' }),
  ],
  { title: 'Keputusan' },
)

export const Alasan = Type.Optional(
  Type.String({
    title: 'Alasan',
    description: 'Wajib diisi bila dikembalikan.',
    maxLength: 2000,
    'x-ui': 'paragraf',
  }),
)
