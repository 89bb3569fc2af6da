import { parse } from 'csv-parse/sync'
import { errors } from '../errors.js'
import { JENIS_LIBUR, type HariLibur, type JenisLibur } from '../values/kalender-isi.js'
import { bacaJamHari, tulisJamHari } from '../values/jam-teks.js'
import { susunCsv } from '../values/sel-aman.js'
import { bacaTanggal, sahTanggal } from '../values/tanggal.js'

/**
 * Reads a list of holidays with the columns tanggal, nama, jenis and, if it likes, sumber and jam (the
 * hours of a day worked in another's stead).
 * Errors: ISIAN_SALAH naming the line.
 */
export function bacaCsvLibur(csv: string): HariLibur[] {
  const baris = bacaBaris(csv)
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
    const hari = { tanggal, nama: b.nama, jenis: b.jenis as JenisLibur, sumber: b.sumber ?? '' }
    if (!b.jam) return hari
    if (hari.jenis !== 'kerja_pengganti') return salah('memuat jam, padahal bukan kerja_pengganti')
    try {
      return { ...hari, jam: bacaJamHari(b.jam) }
    } catch (galat) {
      return salah(`berjam ${(galat as RangeError).message}`)
    }
  })
}

function bacaBaris(csv: string): Record<string, string>[] {
  try {
    return parse(csv, {
      columns: (kepala: string[]) => kepala.map((k) => k.trim().toLowerCase()),
      bom: true,
      trim: true,
      // Excel with Indonesian settings writes semicolons.
      delimiter: [',', ';'],
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch (galat) {
    throw errors.ISIAN_TAK_TERBACA({ sebab: `bukan CSV yang utuh (${(galat as Error).message})` })
  }
}

/** The same list for a spreadsheet, readable again by `bacaCsvLibur`. */
export const tulisCsvLibur = (libur: readonly HariLibur[]): string =>
  susunCsv([
    ['tanggal', 'nama', 'jenis', 'sumber', 'jam'],
    ...libur.map((h) => [h.tanggal, h.nama, h.jenis, h.sumber ?? '', tulisJamHari(h.jam ?? [])]),
  ])
