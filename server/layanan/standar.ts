import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Standar } from './komponen.js'

export interface VersiStandar {
  nomor: number
  isi: Standar
  alasan: string
  dibuat_at: Date
}

/** The version in force, or null while the office has written none. */
export async function standarBerlaku(db: Knex): Promise<VersiStandar | null> {
  return (await db('layanan_standar').orderBy('nomor', 'desc').first()) ?? null
}

/** The latest 50 versions, newest first, each with who wrote it. */
export const semuaVersi = (db: Knex): Promise<(VersiStandar & { oleh: string | null })[]> =>
  db('layanan_standar as s')
    .leftJoin('pegawai as p', 'p.id', 's.dibuat_oleh')
    .orderBy('s.nomor', 'desc')
    .limit(50)
    .select('s.nomor', 's.isi', 's.alasan', 's.dibuat_at', { oleh: 'p.nama' })

/** One version. Errors: TIDAK_ADA. */
export async function versiStandar(db: Knex, nomor: number): Promise<VersiStandar> {
  const row = await db('layanan_standar').where({ nomor }).first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Versi standar pelayanan' })
  return row
}

/**
 * Puts a new version in force. `dari` is the version that was read before changing it (0: none): of two
 * who change the same one, the second is told. Errors: STANDAR_BERUBAH.
 */
export async function tulisStandar(
  trx: Knex.Transaction,
  { dari, isi, alasan }: { dari: number; isi: Standar; alasan: string },
  { oleh, kini }: { oleh: string; kini: Date },
): Promise<number> {
  const berlaku = (await standarBerlaku(trx))?.nomor ?? 0
  const nomor = dari + 1
  const baru =
    berlaku === dari
      ? await trx('layanan_standar')
          .insert({ nomor, isi: JSON.stringify(isi), alasan, dibuat_oleh: oleh, dibuat_at: kini })
          .onConflict()
          .ignore()
          .returning('nomor')
      : []
  if (baru.length === 0) throw errors.STANDAR_BERUBAH()
  return nomor
}
