import type { Knex } from 'knex'

/** A request for a recommendation that was sent for an item of a plan. */
export interface RekomendasiUsulan {
  id: string
  tahap: 'terkirim' | 'diterima' | 'ditolak'
  mulai: string
  selesai: string
  tempat: string
  materi: string
}

/** The one that counts: sent or accepted, else the last that was refused; null while none was sent. */
export async function rekomendasiUsulan(
  db: Knex,
  usulanId: string,
): Promise<RekomendasiUsulan | null> {
  const r = await db('rekomendasi')
    .where({ usulan_id: usulanId })
    .whereNot({ tahap: 'konsep' })
    .orderByRaw(`(tahap = 'ditolak'), urut desc`)
    .first('id', 'tahap', 'mulai', 'selesai', 'tempat', 'materi')
  return r ?? null
}
