import type { Knex } from 'knex'
import { SQL_JP_BERLAKU } from './jp.js'

export interface RiwayatOrang {
  /** Other proposals that were sent, the latest first. */
  rencana: {
    id: string
    tahun: number
    bentuk: string
    materi: string
    /** As reported once finished. */
    jp: number
    tahap: string
  }[]
  /** Trainings of this office they took part in. */
  pelatihan: { nama: string; selesai: string; jp: number; lulus: boolean | null }[]
}

/** What a superior sees beside a proposal: the plan and the past of its owner. */
export async function riwayatOrang(
  db: Knex,
  u: { id: string; pegawaiId: string; nip: string | null },
): Promise<RiwayatOrang> {
  const rencana = await db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .where({ pegawai_id: u.pegawaiId })
    .whereNot('u.id', u.id)
    .whereNot('u.tahap', 'konsep')
    .orderBy('u.urut', 'desc')
    .limit(20)
    .select('u.id', 'u.tahun', 'b.nama as bentuk', 'u.materi', 'u.tahap')
    .select(db.raw(`${SQL_JP_BERLAKU} as jp`))
  const pelatihan = await db('peserta as s')
    .join('pelatihan as p', 'p.id', 's.pelatihan_id')
    .where({ 's.nip': u.nip ?? '' })
    .orderBy('p.selesai', 'desc')
    .limit(20)
    .select('p.nama', 'p.selesai', 'p.jp', 's.lulus')
  return { rencana, pelatihan }
}
