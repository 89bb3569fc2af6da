import type { Knex } from 'knex'

/** How many rows a query has, as a number (the driver gives bigint counts as text). */
export async function count(q: Knex.QueryBuilder): Promise<number> {
  const row = (await q.clone().count('* as n').first()) as { n: string | number }
  return Number(row.n)
}
