import { Type, type TSchema } from 'typebox'
import type { JsonSkema } from '../../platform/http/skema.js'

/** Which save the page was made from; 0 when there was none. */
export const VERSI = 'konsepVersi'
/** The fields as a browser would send them, for scripts of our pages. */
export const PASANGAN = 'pasangan'
/** Set by who has read the warning and wants their own text. */
export const TIMPA = 'timpa'

/** Set by the button that shows the page at once. */
export const LIHAT = 'konsepLihat'

const Tambahan = {
  [LIHAT]: Type.Optional(Type.Boolean()),
  [VERSI]: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
  [PASANGAN]: Type.Optional(
    Type.Array(Type.Array(Type.String(), { minItems: 2, maxItems: 2 }), { maxItems: 5000 }),
  ),
  [TIMPA]: Type.Optional(Type.Boolean()),
}

/**
 * The form of a task as it may look half-way: nothing is compulsory, a number may still be words.
 * Only the shape stays, so that a list comes back as a list.
 */
export const skemaLonggar = (s: TSchema): TSchema => {
  const { properties = {}, ...sisa } = longgar(s as JsonSkema)
  return { ...sisa, properties: { ...properties, ...Tambahan } } as TSchema
}

/** The same without what travels along with the fields. */
export const skemaIsian = (s: TSchema): TSchema => longgar(s as JsonSkema) as TSchema

function longgar(s: JsonSkema): JsonSkema {
  const rupa = s['x-ui'] ? { 'x-ui': s['x-ui'] } : {}
  if (s.type === 'object')
    return {
      ...(s.additionalProperties === true && { additionalProperties: true }),
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(s.properties ?? {}).map(([nama, anak]) => [nama, longgar(anak)]),
      ),
    }
  if (s.type === 'array') return { ...rupa, type: 'array', items: longgar(s.items ?? {}) }
  if (s.type === 'boolean') return { anyOf: [{ type: 'boolean' }, { type: 'string' }] }
  if (s.type === 'integer' || s.type === 'number')
    return { anyOf: [{ type: s.type }, { type: 'string' }] }
  return { ...rupa, type: 'string' }
}
