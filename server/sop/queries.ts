import type { Knex } from 'knex'

export interface SopRingkas {
  kode: string
  nama: string
  sha256: string
  /** Since when this version is in force, in ISO 8601. */
  sejak: string
  /** Versions registered so far, this one included. */
  versi: number
}

/** The SOPs in force, by name. */
export async function daftarSop(db: Knex): Promise<SopRingkas[]> {
  const rows = await db('sop_versi as s')
    .where('s.aktif', true)
    .orderBy('s.nama')
    .select(
      's.kode',
      's.nama',
      's.sha256',
      's.created_at',
      db.raw('(select count(*)::int from sop_versi v where v.kode = s.kode) as versi'),
    )
  return rows.map(({ created_at: sejak, ...row }) => ({ ...row, sejak: sejak.toISOString() }))
}
