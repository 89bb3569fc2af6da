import { parse } from 'csv-parse/sync'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { bacaTanggal, sahTanggal, type Tanggal } from '../values/tanggal.js'

export const JENIS_LIBUR = [
  'libur_nasional',
  'cuti_bersama',
  'libur_daerah',
  'kerja_pengganti',
] as const
export type JenisLibur = (typeof JENIS_LIBUR)[number]

export interface HariLibur {
  tanggal: Tanggal
  nama: string
  jenis: JenisLibur
  /** The decree it rests on. */
  sumber: string
}

/** Holidays of a period, both ends included, by date. `kerja_pengganti` is a Saturday worked instead. */
export async function hariLibur(db: Knex, dari: Tanggal, sampai: Tanggal): Promise<HariLibur[]> {
  return db('hari_libur')
    .whereBetween('tanggal', [dari, sampai])
    .orderBy(['tanggal', 'jenis'])
    .select('tanggal', 'nama', 'jenis', 'sumber')
}

/**
 * Reads a list of holidays with the columns tanggal, nama, jenis and, if it likes, sumber.
 * Errors: ISIAN_SALAH naming the line.
 */
export function bacaCsvLibur(csv: string): HariLibur[] {
  const baris: Record<string, string>[] = parse(csv, {
    columns: (kepala: string[]) => kepala.map((k) => k.trim().toLowerCase()),
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  })
  return baris.map((b, i) => {
    // The first line holds the names of the columns, so data begins on line two.
    const salah = (sebab: string): never => {
      throw errors.ISIAN_SALAH({ kolom: `hari libur baris ${i + 2}`, sebab })
    }
    const tanggal = bacaTanggal(b.tanggal ?? '')
    if (!tanggal || !sahTanggal(tanggal))
      return salah(`bertanggal tidak sah (${b.tanggal ?? 'kosong'})`)
    if (!b.nama) return salah('tidak bernama')
    if (!JENIS_LIBUR.includes(b.jenis as JenisLibur))
      return salah(`harus berjenis salah satu dari ${JENIS_LIBUR.join(', ')}`)
    return { tanggal, nama: b.nama, jenis: b.jenis as JenisLibur, sumber: b.sumber ?? '' }
  })
}

/** Stores holidays; one of the same date and kind is replaced. Answers how many were given. */
export async function simpanLibur(
  trx: Knex.Transaction,
  daftar: readonly HariLibur[],
): Promise<number> {
  // The same day twice in one list would make the statement touch a row twice, which it may not.
  const unik = [...new Map(daftar.map((h) => [`${h.tanggal} ${h.jenis}`, h])).values()]
  if (unik.length > 0) await trx('hari_libur').insert(unik).onConflict(['tanggal', 'jenis']).merge()
  return unik.length
}
