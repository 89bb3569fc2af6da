import { Type } from 'typebox'

/** Which version the person had before their eyes; set by the page, checked on arrival. */
export const Sha = Type.String({
  title: 'Versi yang dilihat',
  pattern: '^[0-9a-f]{64}$',
  'x-ui': 'tersembunyi',
})

export const Keputusan = Type.Union(
  [
    Type.Literal('ya', { title: 'Ya, setuju' }),
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

export const Ke = Type.Optional(
  Type.Union(
    [
      Type.Literal('pengetik', { title: 'Pengetik' }),
      Type.Literal('pengonsep', { title: 'Penyusun konsep' }),
    ],
    { title: 'Bila tidak, dikembalikan ke', default: 'pengetik' },
  ),
)

export const Catatan = Type.Optional(
  Type.String({ title: 'Catatan', maxLength: 2000, 'x-ui': 'paragraf' }),
)

/** Paraf and signature ask the same: yes or no on this very version. */
export const SkemaPutusan = Type.Object(
  { sha256: Sha, keputusan: Keputusan, ke: Ke, alasan: Alasan },
  { additionalProperties: false },
)

export interface IsianPutusan {
  sha256: string
  keputusan: 'ya' | 'tidak'
  ke?: 'pengetik' | 'pengonsep'
  alasan?: string
}
