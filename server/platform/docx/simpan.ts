import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'

/** Bytes; what one stored file may weigh. */
export const BATAS_BERKAS = 25 * 2 ** 20

export interface Berkas {
  sha256: string
  isi: Buffer
  mime: string
  ukuran: number
}

export const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const

/** SHA-256 in hex: the name of a file everywhere in Paraf. */
export const sidikBerkas = (isi: Buffer): string => createHash('sha256').update(isi).digest('hex')

/**
 * Stores bytes under their own hash; storing the same bytes again changes nothing. `batas` in bytes is
 * for what Paraf makes itself. Errors: BERKAS_KOSONG, BERKAS_TERLALU_BESAR.
 */
export async function simpanBerkas(
  trx: Knex,
  berkas: { isi: Buffer; mime: string },
  batas = BATAS_BERKAS,
): Promise<{ sha256: string; ukuran: number }> {
  const ukuran = berkas.isi.length
  if (ukuran === 0) throw errors.BERKAS_KOSONG()
  if (ukuran > batas) throw errors.BERKAS_TERLALU_BESAR({ batas: batas / 2 ** 20 })
  const sha256 = sidikBerkas(berkas.isi)
  const baru = await trx('berkas')
    .insert({ sha256, isi: berkas.isi, ukuran, mime: berkas.mime })
    .onConflict('sha256')
    .ignore()
    .returning('sha256')
  // Destroyed by its retention and now handed in anew: it is kept again.
  if (baru.length === 0)
    await trx('berkas')
      .where({ sha256 })
      .whereNull('isi')
      .update({ isi: berkas.isi, dimusnahkan_at: null, acara_id: null })
  return { sha256, ukuran }
}

/** The stored file; throws Galat 404 when nobody stored it, 410 when its retention ended. */
export async function ambilBerkas(db: Knex, sha256: string): Promise<Berkas> {
  const baris = await db('berkas').where({ sha256 }).first('sha256', 'isi', 'mime', 'ukuran')
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Berkas' })
  if (!baris.isi) throw errors.BERKAS_DIMUSNAHKAN()
  return baris
}
