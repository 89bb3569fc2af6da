import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { simpananLuar } from '../simpan/pilihan.js'
import { SimpananGalat } from '../simpan/types.js'

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
      .whereNotNull('dimusnahkan_at')
      .update({
        isi: berkas.isi,
        dimusnahkan_at: null,
        acara_id: null,
        disimpan_at: trx.raw('now()'),
      })
  return { sha256, ukuran }
}

/**
 * The stored file; throws Galat 404 when nobody stored it, 410 when its retention ended. Where its bytes
 * live outside, those of `ambilLuar`.
 */
export async function ambilBerkas(db: Knex, sha256: string): Promise<Berkas> {
  const { di_luar, ...baris } =
    (await db('berkas').where({ sha256 }).first('sha256', 'isi', 'mime', 'ukuran', 'di_luar')) ?? {}
  if (!baris.sha256) throw errors.TIDAK_ADA({ apa: 'Berkas' })
  if (di_luar) return { ...baris, isi: await ambilLuar(sha256) }
  if (!baris.isi) throw errors.BERKAS_DIMUSNAHKAN()
  return baris
}

/**
 * Bytes from the store outside, believed only under their own hash. Errors: SIMPANAN_MATI,
 * BERKAS_TIDAK_UTUH when they are missing there or are others.
 */
async function ambilLuar(sha256: string): Promise<Buffer> {
  const simpanan = simpananLuar()
  if (!simpanan) throw errors.SIMPANAN_MATI({ sebab: 'belum disetel pada server ini' })
  const isi = await simpanan.ambil(sha256).catch((galat: unknown) => {
    if (!(galat instanceof SimpananGalat)) throw galat
    throw errors.SIMPANAN_MATI({ sebab: galat.message })
  })
  if (!isi || sidikBerkas(isi) !== sha256) throw errors.BERKAS_TIDAK_UTUH({ sha256 })
  return isi
}
