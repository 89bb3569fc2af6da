import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { teksDocx, type Blok } from '../../platform/docx/teks.js'

/** The text of one version as it is printed. Errors: TIDAK_ADA, and those of ambilBerkas. */
export async function teksVersi(db: Knex, naskahId: string, versi: number): Promise<Blok[]> {
  const row = await db('naskah_versi').where({ naskah_id: naskahId, versi }).first('docx_sha256')
  if (!row) throw errors.TIDAK_ADA({ apa: `Versi ${versi}` })
  return teksDocx((await ambilBerkas(db, row.docx_sha256)).isi)
}
