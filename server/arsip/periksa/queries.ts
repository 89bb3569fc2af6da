import type { Knex } from 'knex'
import { pemakaianBerkas, sebutTabel } from '../rujukan.js'

export interface BerkasRusak {
  sha256: string
  ternyata: string
  ukuran: number
  /** `pindaian surat masuk (1)`. */
  dipakai: string[]
}

/** The last checks, newest first. */
export async function daftarPeriksa(db: Knex): Promise<any[]> {
  return db('arsip_periksa as a')
    .join('pekerjaan as p', 'p.id', 'a.pekerjaan_id')
    .leftJoin('pegawai as g', 'g.id', 'p.oleh')
    .orderBy('a.mulai_at', 'desc')
    .limit(20)
    .select(
      { id: 'a.pekerjaan_id' },
      'a.mulai_at',
      'a.selesai_at',
      'a.diperiksa',
      'a.dimusnahkan',
      'p.total',
      'p.gagal',
      'p.status',
      'p.galat',
      { oleh: 'g.nama' },
    )
}

/** What a check found damaged, with where each file is used. */
export async function rusakPeriksa(db: Knex, pekerjaanId: string): Promise<BerkasRusak[]> {
  const rusak = await db('arsip_rusak')
    .where({ pekerjaan_id: pekerjaanId })
    .orderBy('sha256')
    .limit(500)
    .select('sha256', 'ternyata', 'ukuran')
  const pakai = await pemakaianBerkas(
    db,
    rusak.map((r) => r.sha256),
  )
  return rusak.map((r) => ({
    ...r,
    dipakai: pakai
      .filter((p) => p.sha256 === r.sha256)
      .map((p) => `${sebutTabel(p.tabel)} (${p.jumlah})`),
  }))
}
