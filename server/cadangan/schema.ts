import { Type } from 'typebox'

/** What a downloaded backup is locked with; kept nowhere. */
export const SkemaFrasa = Type.Object(
  {
    frasa: Type.String({
      title: 'Frasa sandi',
      description: 'Paling sedikit 12 karakter. Tidak disimpan; tanpanya cadangan tidak terbuka.',
      minLength: 12,
      maxLength: 200,
      'x-ui': 'sandi',
      'x-autocomplete': 'new-password',
    }),
  },
  { additionalProperties: false },
)
