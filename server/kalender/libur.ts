import { parse } from 'csv-parse/sync'
import { errors } from '../errors.js'
import { JENIS_LIBUR, type HariLibur, type JenisLibur } from '../values/kalender-isi.js'
import { bacaTanggal, sahTanggal } from '../values/tanggal.js'

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
