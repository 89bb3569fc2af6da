import { Type, type Static } from 'typebox'

/** Items on a page of the list, and so the most that are ticked at once. */
export const SEHALAMAN = 50

const kosong = (title: string, lain: object) =>
  Type.Optional(Type.Union([Type.Literal(''), Type.String({ title, ...lain })]))

export const SaringRencana = Type.Object({
  keadaan: Type.Optional(
    Type.Union(
      [
        Type.Literal('belum', { title: 'Belum dipenuhi pelatihan mana pun' }),
        Type.Literal('dipenuhi', { title: 'Dipenuhi pelatihan ini' }),
      ],
      { title: 'Keadaan' },
    ),
  ),
  cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
  pd: kosong('Perangkat daerah', { format: 'uuid' }),
  bentuk: kosong('Bentuk', { maxLength: 20 }),
  sesudah: Type.Optional(Type.Integer({ title: 'Sesudah', minimum: 1 })),
})
export type SaringanRencana = Static<typeof SaringRencana>

const usulan = Type.Array(Type.String({ format: 'uuid' }), {
  title: 'Rencana yang dicentang',
  minItems: 1,
  maxItems: SEHALAMAN,
  uniqueItems: true,
})

export const SkemaKaitkan = Type.Object({ usulan }, { additionalProperties: false })

export const SkemaLepas = Type.Object(
  {
    usulan,
    alasan: Type.String({
      title: 'Alasan dilepas',
      minLength: 3,
      maxLength: 500,
      pattern: '\\S',
    }),
  },
  { additionalProperties: false },
)
