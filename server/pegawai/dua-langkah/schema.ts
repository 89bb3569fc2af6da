import { Type } from 'typebox'
import { Kode } from '../schema.js'

/** Six digits only: a spare code proves nothing about the telephone. */
export const SkemaAktifkan = Type.Object({
  kode: Type.String({
    title: 'Kode dari aplikasi',
    pattern: '^\\s*\\d{3}\\s?\\d{3}\\s*$',
    'x-galat': 'harus 6 angka',
    'x-autocomplete': 'one-time-code',
  }),
})

export const SkemaKodeSaja = Type.Object({ kode: Kode })
