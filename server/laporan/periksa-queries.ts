import type { Knex } from 'knex'
import type { Beda } from './himpunan/periksa.js'

export interface PeriksaTerakhir {
  selesai_at: Date
  /** Visits counted anew, and the cells they were held against. */
  kunjungan: number
  sel: number
  beda: Beda[]
}

/** The newest comparison of reports with the clocks; null before the first night. */
export async function periksaTerakhir(db: Knex): Promise<PeriksaTerakhir | null> {
  const row = await db('laporan_periksa')
    .orderBy('id', 'desc')
    .first('selesai_at', 'kunjungan', 'sel', 'beda')
  return row ?? null
}
