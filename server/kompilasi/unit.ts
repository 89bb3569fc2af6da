import type { Knex } from 'knex'

/** The unit whose posts carry all of these roles, by code the first; null when no unit does. */
export async function unitBerperan(
  trx: Knex.Transaction,
  peran: readonly string[],
): Promise<string | null> {
  const row = await trx('unit as u')
    .join('jabatan as j', 'j.unit_id', 'u.id')
    .join('jabatan_peran as r', 'r.jabatan_id', 'j.id')
    .where({ 'u.aktif': true, 'j.aktif': true })
    .whereIn('r.peran', [...peran])
    .groupBy('u.id')
    .havingRaw('count(distinct r.peran) = ?', [peran.length])
    .orderBy('u.kode')
    .first('u.id')
  return row?.id ?? null
}
