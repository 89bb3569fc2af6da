import type { Knex } from 'knex'
import { hasilPeriode, type HasilPeriode } from './hitung.js'
import type { Periode } from './periode.js'

export type PeriodeBerhasil = Periode & { hasil: HasilPeriode }

/** Every period with its figures, newest first: the trend. */
export async function semuaPeriode(db: Knex): Promise<PeriodeBerhasil[]> {
  const daftar: Periode[] = await db('skm_periode')
    .orderBy('mulai', 'desc')
    .select('id', 'nama', 'mulai', 'selesai', 'populasi', 'token')
  const id = daftar.map((p) => p.id)
  const hasil = await hasilPeriode(db, id)
  return daftar.map((p) => ({ ...p, hasil: hasil.get(p.id)! }))
}

export interface PelatihanUsai {
  id: string
  nama: string
  selesai: string
  peserta: number
  kartu: number
  /** Codes that have been used; whose is not known. */
  terpakai: number
}

/** Trainings with participants that ended in the period (until today), latest first. */
export async function pelatihanUsai(
  db: Knex,
  p: Periode,
  hariIni: string,
): Promise<PelatihanUsai[]> {
  const { rows } = await db.raw(
    `select l.id, concat_ws(' Angkatan ', l.nama, nullif(l.angkatan, '')) as nama, l.selesai,
            (select count(*)::int from peserta s where s.pelatihan_id = l.id) as peserta,
            k.kartu, k.terpakai
       from pelatihan l cross join lateral (
         select count(*)::int as kartu, count(x.sidik)::int as terpakai
           from skm_token t
           left join skm_pakai x on x.sidik = sha256(convert_to('token:' || t.token, 'UTF8'))
          where t.pelatihan_id = l.id and t.periode_id = :periode) k
      where l.selesai between :mulai and least(:selesai::date, :hariIni::date)
        and exists (select 1 from peserta s where s.pelatihan_id = l.id)
      order by l.selesai desc, l.nama limit 100`,
    { periode: p.id, mulai: p.mulai, selesai: p.selesai, hariIni },
  )
  return rows
}

/** What people wrote, in an order that says nothing of when. */
export const saranPeriode = (db: Knex, periodeId: string): Promise<string[]> =>
  db('skm_jawaban')
    .where({ periode_id: periodeId })
    .whereNot({ saran: '' })
    .orderBy('id')
    .limit(200)
    .pluck('saran')

/** The nine marks of every answer, without anything about who gave it; null: left out. */
export const jawabanPeriode = (db: Knex, periodeId: string): Promise<(number | null)[][]> =>
  db('skm_jawaban').where({ periode_id: periodeId }).orderBy('id').pluck('nilai')
