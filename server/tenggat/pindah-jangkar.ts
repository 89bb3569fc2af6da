import type { Knex } from 'knex'
import { hitungUlang } from './hitung-ulang.js'

/** The day a running clock hangs on is another one: its due time is computed anew from that. */
export async function pindahJangkar(
  trx: Knex.Transaction,
  tugasId: string,
  jangkar: Date,
): Promise<void> {
  // The task before its clock, as whoever finishes it locks them.
  await trx('tugas').where({ id: tugasId }).forNoKeyUpdate().first('id')
  await trx('tenggat')
    .where({ tugas_id: tugasId, status: 'berjalan' })
    .update({ jangkar_at: jangkar })
  await hitungUlang(trx, [tugasId])
}
