import { Type } from 'typebox'

/** Address of one SOP: the process id of its diagram. */
export const paramsSop = Type.Object(
  { kode: Type.String({ title: 'SOP', minLength: 1, maxLength: 100 }) },
  { title: 'SOP' },
)
