import type { Knex } from 'knex'
import type { Pencarian } from '../values/kata-cari.js'
import type { Pelaku } from '../values/pelaku.js'

export interface Temuan {
  jalur: string
  judul: string
  /** What it is about, in small letters. */
  rincian: string
}

/** A kind of thing that is searched, with the newest that match, one more than are shown. */
export interface Kelompok {
  judul: string
  /** Where the rest is found; null where there is no list with a box of its own. */
  semua: string | null
  cari(db: Knex, c: Pencarian, pelaku: Pelaku): Promise<Temuan[]>
}

/** Shown of each kind. */
export const TAMPIL = 8
export const BATAS = TAMPIL + 1

/**
 * SQL: all words stand somewhere in this text, the expression of a trigram index. One condition a word:
 * `ilike all (...)` would not use the index. Binds those of `ikatPola`.
 */
export const cocok = (teks: string, { pola }: Pencarian): string =>
  pola.map((_, i) => `${teks} ilike :pola${i}`).join(' and ') || 'false'

export const ikatPola = ({ pola }: Pencarian): Record<string, string> =>
  Object.fromEntries(pola.map((p, i) => [`pola${i}`, p]))

const temuan = (rows: Temuan[]): Temuan[] =>
  rows.map(({ jalur, judul, rincian }) => ({ jalur, judul, rincian }))

export async function baca(
  db: Knex,
  sql: string,
  ikat: Record<string, unknown>,
): Promise<Temuan[]> {
  const { rows } = await db.raw(sql, ikat as Record<string, any>)
  return temuan(rows)
}
