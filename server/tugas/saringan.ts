import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Saring } from './saring.js'

/** More than that nobody finds again. */
export const SARINGAN_TERBANYAK = 12

export interface Saringan {
  id: string
  nama: string
  isi: Saring
}

/** The searches this person keeps, by name. */
export const saringanSaya = (db: Knex, pegawaiId: string): Promise<Saringan[]> =>
  db('saringan_kotak')
    .where({ pegawai_id: pegawaiId })
    .orderBy('nama')
    .limit(SARINGAN_TERBANYAK)
    .select('id', 'nama', 'isi')

/** Keeps a search; one of the same name is replaced. Errors: SARINGAN_PENUH. */
export async function simpanSaringan(
  trx: Knex.Transaction,
  s: { pegawaiId: string; nama: string; isi: Saring; kini: Date },
): Promise<{ id: string }> {
  // Two at once may not both be the last one: who keeps is locked.
  await trx('pegawai').where({ id: s.pegawaiId }).forNoKeyUpdate().select('id')
  const lain = await trx('saringan_kotak')
    .where({ pegawai_id: s.pegawaiId })
    .whereNot({ nama: s.nama })
    .select('id')
  if (lain.length >= SARINGAN_TERBANYAK) throw errors.SARINGAN_PENUH({ n: SARINGAN_TERBANYAK })
  const [{ id }] = await trx('saringan_kotak')
    .insert({
      pegawai_id: s.pegawaiId,
      nama: s.nama,
      isi: JSON.stringify(s.isi),
      dibuat_at: s.kini,
    })
    .onConflict(['pegawai_id', 'nama'])
    .merge(['isi', 'dibuat_at'])
    .returning('id')
  return { id }
}

/** Errors: TIDAK_ADA, also for a search of somebody else. */
export async function hapusSaringan(
  trx: Knex.Transaction,
  id: string,
  pegawaiId: string,
): Promise<void> {
  const n = await trx('saringan_kotak').where({ id, pegawai_id: pegawaiId }).delete()
  if (n === 0) throw errors.TIDAK_ADA({ apa: 'Saringan' })
}
