import { bacaXlsx } from './baca.js'
import { bacaCsv } from './csv.js'
import { kenali } from './kenali.js'
import type { Tabel } from './tabel.js'

export interface IsiTabel {
  jenis: 'xlsx' | 'csv'
  /** All sheets of a workbook; a CSV is one. */
  tabel: Tabel[]
}

/**
 * An uploaded sheet as text, XLSX or CSV told apart by content. `nilaiJudul` says how many headings of
 * a row are known: by it a CSV finds its separator. `harap` names in the refusal what should have come,
 * e.g. `daftar peserta Excel (.xlsx) atau CSV`. Errors: BERKAS_*, DAFTAR_TERLALU_*.
 */
export async function bacaTabel(
  isi: Buffer,
  nilaiJudul: (baris: string[]) => number,
  harap: string,
): Promise<IsiTabel> {
  if (kenali(isi, harap) === 'zip') return { jenis: 'xlsx', tabel: await bacaXlsx(isi, harap) }
  return { jenis: 'csv', tabel: [bacaCsv(isi, nilaiJudul)] }
}
