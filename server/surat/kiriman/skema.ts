import { Type } from 'typebox'
import { SkemaKirim } from '../pengiriman.js'
import { kolomTerima } from '../skema-terima.js'

/** A dispatch entered by the secretariat. */
export const SkemaKiriman = Type.Object(
  {
    pengiriman: SkemaKirim,
    tanggal: Type.Optional(
      Type.String({ title: 'Tanggal kirim', format: 'date', description: 'Kosong: sekarang.' }),
    ),
    jam: Type.Optional(Type.String({ title: 'Pukul', format: 'time' })),
  },
  { additionalProperties: false },
)

/** One receipt for several: the list a courier brings back signed. */
export const SkemaTerimaBanyak = Type.Object(
  {
    id: Type.Array(Type.String({ format: 'uuid' }), {
      title: 'Pengiriman yang dipilih',
      minItems: 1,
      maxItems: 100,
    }),
    ...kolomTerima,
  },
  { additionalProperties: false },
)
