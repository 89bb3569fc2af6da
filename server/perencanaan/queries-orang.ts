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

/** The plan of a year and the past of somebody, in figures. */
export interface RingkasBawahan {
  usulan: number
  jp: number
  /** Of those, accepted already. */
  jpDiterima: number
  /** Trainings of this office they took part in, and finished items of their plans. */
  diikuti: number
}

/** `<person>:<year>`: how figures of several people are found again. */
export const kunciBawahan = (u: { pegawaiId: string; tahun: number }): string =>
  `${u.pegawaiId}:${u.tahun}`

/** Those figures for everybody on a list, in one question. */
export async function ringkasBawahan(
  db: Knex,
  pegawaiId: readonly string[],
): Promise<Record<string, RingkasBawahan>> {
  const { rows } = await db.raw(
    `select u.pegawai_id as "pegawaiId", u.tahun, count(*)::integer as usulan,
            sum(${SQL_JP_BERLAKU})::integer as jp,
            coalesce(sum(${SQL_JP_BERLAKU}) filter (where u.tahap <> 'verifikasi'), 0)::integer
              as "jpDiterima",
            ((select count(*) from usulan_bangkom v
               where v.pegawai_id = u.pegawai_id and v.tahap = 'selesai')
             + (select count(*) from peserta s join pegawai g on g.nip = s.nip
               where g.id = u.pegawai_id and s.lulus))::integer as diikuti
       from usulan_bangkom u
      where u.pegawai_id = any(?) and u.tahap not in ('konsep', 'ditolak') group by 1, 2`,
    [[...new Set(pegawaiId)]],
  )
  return Object.fromEntries(rows.map((r: any) => [kunciBawahan(r), r]))
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
