import { Type } from 'typebox'

/** Why a case is stopped or moved; read by everyone who may see the case. */
export const Alasan = Type.String({
  title: 'Alasan',
  minLength: 5,
  maxLength: 500,
  pattern: '\\S.*\\S',
  'x-galat': 'wajib diisi, paling sedikit 5 huruf',
  'x-ui': 'paragraf',
})

export const SkemaHenti = Type.Object(
  {
    alasan: Alasan,
    sidik: Type.Optional(
      Type.String({ title: 'Akibat yang dilihat', 'x-ui': 'tersembunyi', maxLength: 16 }),
    ),
  },
  { additionalProperties: false },
)
