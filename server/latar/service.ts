import type { Knex } from 'knex'
import { antre } from '../platform/jobs/antre.js'

export { jadwalkanBersihLaporan } from './bersih.js'
export { pekerjaLatar } from './pekerja.js'
export {
  BARIS_LANGSUNG,
  type BarisLaporan,
  type BahanSiap,
  type BahanSimpan,
  type DaftarImpor,
  type ImporLatar,
  type Laju,
} from './types.js'

interface Pesanan {
  /** Name of the job that does it. */
  jenis: string
  /** Name of the file as its owner knows it. */
  judul: string
  /** Rows of the sheet. */
  total: number
  sha256: string
  isian: Record<string, unknown>
  /** Page of ours to go back to. */
  kembali: string
  pegawaiId: string
  kini: Date
}

/** Page of an import that runs behind the scenes. */
export const jalurImpor = (id: string): string => `/pekerjaan/${id}`

/** Queues an import in the caller's transaction. Answers the id of the job whose page shows the bar. */
export async function pesanImpor(trx: Knex.Transaction, p: Pesanan): Promise<string> {
  const [{ id }] = await trx('pekerjaan')
    .insert({
      ...{ jenis: p.jenis, judul: p.judul, total: p.total, oleh: p.pegawaiId },
      ...{ created_at: p.kini, diubah_at: p.kini },
    })
    .returning('id')
  await trx('impor_latar').insert({
    ...{ pekerjaan_id: id, sha256: p.sha256, kembali: p.kembali },
    isian: JSON.stringify(p.isian),
  })
  await antre(trx, p.jenis, { pekerjaanId: id }, { kunci: `pekerjaan:${id}`, maks: 8 })
  return id
}
