import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'

/**
 * The key of one person for what waits on their devices, made when first asked for. The same for ever, so
 * that what was kept before a session ended can be read again after the next login of the same person.
 */
export async function kunciLuring(
  trx: Knex.Transaction,
  pegawaiId: string,
  kini: Date,
): Promise<Buffer> {
  await trx('luring_kunci')
    .insert({ pegawai_id: pegawaiId, kunci: randomBytes(32), dibuat_at: kini })
    .onConflict('pegawai_id')
    .ignore()
  return (await trx('luring_kunci').where({ pegawai_id: pegawaiId }).first('kunci')).kunci
}
