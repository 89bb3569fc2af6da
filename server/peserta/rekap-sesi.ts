import type { Knex } from 'knex'

/** Attendance of one person over all sessions of a training. */
export interface HadirOrang {
  id: string
  nip: string
  nama: string
  gelar_depan: string
  gelar_belakang: string
  instansi: string
  /** JP of the sessions they came to. */
  jp: number
  hadir: number
  telat: number
  izin: number
  sakit: number
  alpa: number
  /** Of all JP, two decimals; null while no session counts. */
  persen: number | null
}

/** JP of all sessions of a training; 0 where attendance is kept elsewhere. */
export async function jpSesi(db: Knex, pelatihanId: string): Promise<number> {
  const row = await db('sesi_kelas').where({ pelatihan_id: pelatihanId }).sum({ jp: 'jp' }).first()
  return Number(row?.jp ?? 0)
}

/** Share of the JP someone was there for, in percent with two decimals. */
export const persenHadir = (jp: number, dari: number): number =>
  Math.round((jp * 10_000) / dari) / 100

/** Everyone on the roster, in its order, with what their sessions come to. */
export async function rekapSesi(
  db: Knex,
  pelatihanId: string,
): Promise<{ jp: number; orang: HadirOrang[] }> {
  const jp = await jpSesi(db, pelatihanId)
  const { rows } = await db.raw(
    `select p.id, p.nip, p.nama, p.gelar_depan, p.gelar_belakang, p.instansi,
            coalesce(sum(s.jp) filter (where r.keadaan = 'hadir'), 0)::int as jp,
            (count(*) filter (where r.keadaan = 'hadir'))::int as hadir,
            (count(*) filter (where r.telat > 0))::int as telat,
            (count(*) filter (where r.keadaan = 'izin'))::int as izin,
            (count(*) filter (where r.keadaan = 'sakit'))::int as sakit,
            (count(*) filter (where r.keadaan = 'alpa'))::int as alpa
       from peserta p left join presensi r on r.peserta_id = p.id
       left join sesi_kelas s on s.id = r.sesi_id
      where p.pelatihan_id = ? group by p.id order by p.urutan, p.nama`,
    [pelatihanId],
  )
  return {
    jp,
    orang: rows.map((r: HadirOrang) => ({ ...r, persen: jp ? persenHadir(r.jp, jp) : null })),
  }
}

/** The session that is not over yet, if any: until then the share is not final. */
export const sesiTerakhir = (db: Knex, pelatihanId: string, kini: Date) =>
  db('sesi_kelas')
    .where({ pelatihan_id: pelatihanId })
    .where('selesai', '>', kini)
    .where('jp', '>', 0)
    .orderBy('selesai', 'desc')
    .first('mata', 'selesai')
