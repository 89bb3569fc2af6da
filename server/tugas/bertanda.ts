import type { Knex } from 'knex'
import type { Handler } from '../perkara/handler.js'
import type { Pelaku } from '../values/pelaku.js'
import { BATAS_HITUNG, hitungTugas } from './pilihan-tab.js'
import { ruasHak, tugasRuas } from './hak.js'

/** Names of the handlers whose work ends in a paraf or signature. */
export const handlerBertanda = (handlers: ReadonlyMap<string, Handler>): string[] =>
  [...handlers.values()].filter((h) => h.bertanda).map((h) => h.nama)

/**
 * How many open tasks wait for this person's paraf or signature: as many as the inbox shows with
 * `kerja=tanda`. Counted no further than one above BATAS_HITUNG.
 */
export async function hitungBertanda(
  db: Knex,
  pelaku: Pelaku,
  handler: readonly string[],
): Promise<number> {
  const pilihan = ruasHak(pelaku).map((r) => tugasRuas(db, r).whereIn('t.handler', [...handler]))
  const [{ n }] = await db.select({ n: hitungTugas(db, pilihan) })
  return Math.min(BATAS_HITUNG + 1, Number(n))
}
