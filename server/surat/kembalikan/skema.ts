import { Type } from 'typebox'
import { Ke, Sha } from '../handler/isian.js'

/** Sentences shown with a box to tick; some twenty-five pages. */
export const KALIMAT_TERBANYAK = 600
const TANDA_TERBANYAK = 200

const Tanda = Type.Object(
  {
    posisi: Type.Integer({
      title: 'Kalimat ke (dari 0)',
      minimum: 0,
      maximum: 1_000_000,
      'x-ui': 'tersembunyi',
    }),
    /** What a form sends for a ticked box; a remark alone marks a sentence too. */
    pilih: Type.Optional(Type.Boolean({ title: 'Ditandai' })),
    catatan: Type.Optional(Type.String({ title: 'Catatan', maxLength: 1000 })),
  },
  { additionalProperties: false },
)

export const SkemaKembalikan = Type.Object(
  {
    sha256: Sha,
    ke: Type.Optional({ ...Ke, title: 'Dikembalikan ke' }),
    alasan: Type.String({
      title: 'Alasan',
      description: 'Satu dua kalimat untuk keseluruhan naskah.',
      minLength: 1,
      maxLength: 2000,
      pattern: '\\S',
      'x-ui': 'paragraf',
    }),
    tanda: Type.Optional(
      Type.Array(Tanda, { title: 'Kalimat yang ditandai', maxItems: TANDA_TERBANYAK }),
    ),
  },
  { additionalProperties: false },
)

export interface IsianKembalikan {
  sha256: string
  ke?: 'pengetik' | 'pengonsep'
  alasan: string
  tanda?: { posisi: number; pilih?: boolean; catatan?: string }[]
}
