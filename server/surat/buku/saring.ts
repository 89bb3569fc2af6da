import type { Knex } from 'knex'
import { jumlahTerbilang } from '../../values/terbilang.js'
import type { BarisBuku, SaringBuku } from './jenis.js'

/**
 * Rows of a period in the order of the book, numbered over the whole period and then searched: so a row
 * has the same place on screen, in the sheet and on paper. `dalam` selects the columns, `teks` to search
 * in, and `id`, and orders by `urutan`. A page goes on behind the row that was shown last, found anew: a
 * number inserted before it in the meantime moves its place, not the page.
 */
export async function barisPeriode<R extends { no: number }>(
  db: Knex,
  p: { dalam: string; urutan: string; ikat: Record<string, any> },
  s: SaringBuku,
): Promise<R[]> {
  const kata = s.cari.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  const ikat: Record<string, any> = { ...p.ikat, ...s }
  kata.forEach((k, i) => (ikat[`kata${i}`] = `%${k.replace(/[\\%_]/g, '\\$&')}%`))
  const cocok = kata.map((_, i) => ` and teks ilike :kata${i}`).join('')
  const { rows } = await db.raw(
    `with b as (
       select b.*, (row_number() over (order by ${p.urutan}))::int as no from (${p.dalam}) b)
     select * from b
      where no > coalesce((select a.no from b a where cast(a.id as text) = :sesudah), 0)${cocok}
      order by no limit :batas`,
    ikat,
  )
  return rows
}

/** `Buku ini ditutup dengan jumlah 12 (dua belas) surat.` */
export const penutupSederhana =
  (benda: string) =>
  (baris: readonly BarisBuku[]): string =>
    `Buku periode ini ditutup dengan jumlah ${jumlahTerbilang(baris.length, benda)}.`
