import type { Knex } from 'knex'

/** Where a page of a list ended: the moment in microseconds since 1970, and the id that settles ties. */
export interface PageKey {
  micros: string
  id: string
}

const KEY = /^(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Reads what `writePageKey` wrote; null for anything else, which means the first page. */
export function readPageKey(text: string | undefined): PageKey | null {
  const found = KEY.exec(text ?? '')
  return found && { micros: found[1]!, id: found[2]! }
}

export const writePageKey = (key: PageKey): string => `${key.micros}_${key.id}`

/** SQL for the whole of what a timestamptz holds: a Date would cut it, and a page could repeat. */
export const toMicros = (column: string): string =>
  `(extract(epoch from ${column}) * 1000000)::bigint`

/** SQL for the way back; binds one value. */
export const FROM_MICROS = `timestamptz 'epoch' + ? * interval '1 microsecond'`

/** One page of a list, and where the next one begins; null on the last. */
export interface Page<R> {
  rows: R[]
  next: string | null
}

/**
 * One page of a query, the latest moment first, ids settling ties. `moment` and `id` are SQL; `after` is
 * the `next` of the page before, anything else means the first page. Rows bring no column `micros`.
 */
export async function newestFirst<R = any>(
  q: Knex.QueryBuilder,
  p: { moment: string; id: string; after: string | undefined; size: number },
): Promise<Page<R>> {
  const key = readPageKey(p.after)
  if (key) q.whereRaw(`(${p.moment}, ${p.id}) < (${FROM_MICROS}, ?)`, [key.micros, key.id])
  const rows: any[] = await q
    .orderByRaw(`${p.moment} desc, ${p.id} desc`)
    .limit(p.size + 1)
    .select({ micros: q.client.raw(toMicros(p.moment)), page_id: p.id })
  const last = rows.length > p.size ? rows[p.size - 1] : null
  return {
    rows: rows.slice(0, p.size).map(({ micros: _, page_id: __, ...row }) => row),
    next: last && writePageKey({ micros: last.micros, id: last.page_id }),
  }
}
