import type { Knex } from 'knex'
import type { Jangkauan } from './hak.js'
import type { Beda } from './himpunan/periksa.js'

export interface PeriksaTerakhir {
  selesai_at: Date
  /** Visits counted anew, and the cells they were held against. */
  kunjungan: number
  sel: number
  beda: Beda[]
  /** Differences in units the reader may not read. */
  bedaLain: number
}

/**
 * The newest comparison of reports with the clocks, with the differences in these units; null before
 * the first night.
 */
export async function periksaTerakhir(db: Knex, unit: Jangkauan): Promise<PeriksaTerakhir | null> {
  const row = await db('laporan_periksa')
    .orderBy('id', 'desc')
    .first('selesai_at', 'kunjungan', 'sel', 'beda')
  if (!row) return null
  const semua: Beda[] = row.beda
  const beda = unit ? semua.filter((b) => unit.includes(b.unit)) : semua
  return { ...row, beda, bedaLain: semua.length - beda.length }
}
