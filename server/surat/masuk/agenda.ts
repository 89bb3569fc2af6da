import type { Knex } from 'knex'
import { errors } from '../../errors.js'

/**
 * The incoming letter people call by its agenda number, `12/2026`, locked. Errors: ISIAN_SALAH,
 * TIDAK_ADA.
 */
export async function suratBeragenda(trx: Knex.Transaction, teks: string): Promise<any> {
  const cocok = /^\s*(\d{1,9})\s*\/\s*(\d{4})\s*$/.exec(teks)
  if (!cocok) throw errors.ISIAN_SALAH({ kolom: 'Nomor agenda', sebab: 'ditulis seperti 12/2026' })
  const surat = await trx('surat_masuk')
    .where({ agenda: Number(cocok[1]), tahun: Number(cocok[2]) })
    .forUpdate()
    .first()
  if (!surat) throw errors.TIDAK_ADA({ apa: `Surat masuk agenda ${teks.trim()}` })
  return surat
}
