import type { Knex } from 'knex'
import { errors } from '../errors.js'

interface Tempat {
  kuota: number
  terisi: number
}

/** The places of a training and how many are taken; null where it was never opened with a number. */
async function tempat(db: Knex, pelatihanId: string): Promise<Tempat | null> {
  const { rows } = await db.raw(
    `select b.kuota, (select count(*)::int from peserta p where p.pelatihan_id = b.pelatihan_id)
              as terisi
       from pembukaan_usulan b where b.pelatihan_id = ?`,
    [pelatihanId],
  )
  return rows[0] ?? null
}

/**
 * The places are the same whoever fills them: a proposal of an agency, a list of the office, a sheet of
 * another system, or somebody at the door. Called with the training locked, after `baru` people were
 * added. Errors: PESERTA_MELEBIHI_KUOTA.
 */
export async function jagaKuota(
  trx: Knex.Transaction,
  pelatihanId: string,
  baru: number,
): Promise<void> {
  const t = await tempat(trx, pelatihanId)
  if (!t || t.terisi <= t.kuota) return
  throw errors.PESERTA_MELEBIHI_KUOTA({ kuota: t.kuota, terisi: t.terisi - baru, baru })
}

/** What a dry run says beforehand, as a sentence; empty where all fit. */
export async function ingatKuota(db: Knex, pelatihanId: string, baru: number): Promise<string> {
  const t = await tempat(db, pelatihanId)
  if (!t || baru === 0 || t.terisi + baru <= t.kuota) return ''
  return `Kuota pelatihan ini ${t.kuota} peserta, sudah terisi ${t.terisi}: ${baru} peserta baru tidak akan muat.`
}
