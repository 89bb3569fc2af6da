import { Type } from 'typebox'

const Uuid = (title: string) => Type.String({ title, format: 'uuid' })
export const Id = Type.Object({ id: Uuid('Orang') }, { title: 'Orang' })

/** The next page of proposals and of requests begins behind this one. */
export const SesudahUrut = Type.Object({
  sesudah: Type.Optional(Type.Integer({ title: 'Sesudah', minimum: 1 })),
})
/** The next page of trainings, or of subordinates, begins behind this row. */
export const SesudahId = Type.Object({ sesudah: Type.Optional(Uuid('Sesudah')) })
export const SaringBawahan = Type.Object({
  tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2020, maximum: 2089 })),
  ...SesudahId.properties,
})

/** Rows of each list shown at once. */
export const SEHALAMAN = 25

/** A page of a list, and behind what the next one begins; null at its end. */
export interface Halaman<B, K> {
  baris: B[]
  berikut: K | null
}

/** A page out of one row more than it shows; `terbanyak` null: all rows. */
export function potong<B, K>(
  rows: readonly B[],
  terbanyak: number | null,
  kunci: (b: B) => K,
): Halaman<B, K> {
  if (terbanyak === null || rows.length <= terbanyak) return { baris: [...rows], berikut: null }
  const baris = rows.slice(0, terbanyak)
  return { baris, berikut: kunci(baris.at(-1)!) }
}
