import { Type } from 'typebox'
import { Alasan } from '../henti/skema.js'

const Uuid = Type.String({ format: 'uuid' })
export const Id = Type.Object({ id: Uuid }, { title: 'Perkara' })

/** Which open tasks are to be left; several only where branches run side by side. */
export const SkemaPilih = Type.Object({
  dari: Type.Optional(Type.Array(Uuid, { title: 'Langkah yang ditinggalkan', maxItems: 50 })),
})

const Dari = Type.Array(Uuid, { title: 'Langkah yang ditinggalkan', minItems: 1, maxItems: 50 })

/** As programs send it; the page offers only steps that fit. */
export const SkemaUsul = Type.Object(
  {
    dari: Dari,
    ke: Type.String({ title: 'Pindahkan ke langkah', minLength: 1, maxLength: 200 }),
    alasan: Alasan,
  },
  { additionalProperties: false },
)

export const SkemaSetuju = Type.Object({ usul: Uuid }, { additionalProperties: false })

export const SkemaTolak = Type.Object(
  {
    usul: Type.String({ format: 'uuid', 'x-ui': 'tersembunyi' }),
    alasan: Type.Optional(
      Type.String({ title: 'Alasan menolak', maxLength: 500, 'x-ui': 'paragraf' }),
    ),
  },
  { additionalProperties: false },
)
