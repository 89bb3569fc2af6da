import { susunCsv } from '../values/sel-aman.js'
import type { Pohon } from './pohon.js'

const JUDUL = ['waktu', 'SOP', 'langkah', 'kegiatan', 'aksi', 'oleh', 'sebagai', 'rincian']

/** The history of a case and those it called, in the order it happened, as CSV. */
export function linimasa(pohon: Pohon): string {
  const tugas = new Map(pohon.tugas.map((t) => [t.id, t]))
  const baris = pohon.riwayat.map((r) => {
    const t = tugas.get(r.tugas_id)
    const { no: _, ...rincian } = r.rincian
    return [
      r.at,
      r.sop,
      t?.no ?? '',
      t?.nama ?? '',
      r.aksi,
      r.oleh ?? '',
      r.sebagai,
      JSON.stringify(rincian),
    ]
  })
  return susunCsv([JUDUL, ...baris])
}
