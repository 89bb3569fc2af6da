import type { Knex } from 'knex'
import type { Tahap } from '../rekomendasi/skema.js'
import { potong, SEHALAMAN, type Halaman } from './schema.js'

export interface BarisRekomendasi {
  id: string
  urut: number
  kegiatan: string
  penyelenggara: string
  mulai: string
  selesai: string
  jp: number
  tahap: Tahap
  /** Number of the letter to the agency, once it is issued. */
  surat: string | null
}

/** Requests of somebody for training elsewhere, the latest first; drafts only with `konsep`. */
export async function daftarRekomendasi(
  db: Knex,
  p: { id: string; konsep: boolean; sesudah?: number | undefined },
  terbanyak: number | null = SEHALAMAN,
): Promise<Halaman<BarisRekomendasi, number>> {
  const q = db('rekomendasi as r')
    .leftJoin('naskah as n', (j) =>
      j
        .on('n.perkara_id', 'r.perkara_id')
        .onVal('n.jenis', 'surat-rekomendasi')
        .onNotNull('n.terbit_sha256'),
    )
    .where('r.pegawai_id', p.id)
    .orderBy('r.urut', 'desc')
    .select('r.id', 'r.urut', 'r.kegiatan', 'r.penyelenggara', 'r.mulai', 'r.selesai', 'r.jp')
    .select('r.tahap', { surat: 'n.nomor' })
  if (!p.konsep) q.whereNot('r.tahap', 'konsep')
  if (p.sesudah) q.where('r.urut', '<', p.sesudah)
  if (terbanyak !== null) q.limit(terbanyak + 1)
  const rows: BarisRekomendasi[] = (await q).map((r: any) => ({ ...r, urut: Number(r.urut) }))
  return potong(rows, terbanyak, (r) => r.urut)
}
