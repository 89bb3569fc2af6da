import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { IsiKalender } from '../values/jam-kerja.js'
import { bedaKalender } from './beda.js'

export interface KalenderRingkas {
  id: string
  kode: string
  nama: string
  /** The one of all units that name none. */
  bawaan: boolean
  nomor: number
  versiId: string
  isi: IsiKalender
  /** Names of the units that chose it. */
  unit: string[]
}

const DASAR = `
  select k.id, k.kode, k.nama, k.bawaan, v.nomor, v.id as "versiId", v.isi,
    array(select u.nama from unit u where u.kalender_id = k.id order by u.nama) as unit
  from kalender k join lateral (
    select id, nomor, isi from kalender_versi where kalender_id = k.id order by nomor desc limit 1) v
    on true`

/** All calendars with what is in force, the office's own first. */
export async function daftarKalender(db: Knex): Promise<KalenderRingkas[]> {
  return (await db.raw(`${DASAR} order by k.bawaan desc, k.nama`)).rows
}

/** Error: TIDAK_ADA. */
export async function satuKalender(db: Knex, id: string): Promise<KalenderRingkas> {
  const { rows } = await db.raw(`${DASAR} where k.id = ?`, [id])
  if (!rows[0]) throw errors.TIDAK_ADA({ apa: 'Kalender kerja' })
  return rows[0]
}

export interface UnitKalender {
  id: string
  nama: string
  induk: string | null
  kalenderId: string | null
}

export async function unitKalender(db: Knex): Promise<UnitKalender[]> {
  return db('unit as u')
    .leftJoin('unit as i', 'i.id', 'u.induk_id')
    .orderBy('u.nama')
    .select('u.id', 'u.nama', 'i.nama as induk', 'u.kalender_id as kalenderId')
}

export interface VersiKalender {
  nomor: number
  alasan: string
  /** Empty when the program itself made it. */
  oleh: string
  pada: string
  ubahan: string[]
}

/** The last versions, newest first, each with what it changed. */
export async function versiKalender(
  db: Knex,
  id: string,
  banyak: number,
): Promise<VersiKalender[]> {
  // One more than shown: the last of them is compared with the one before it.
  const rows: any[] = await db('kalender_versi as v')
    .leftJoin('pegawai as p', 'p.id', 'v.dibuat_oleh')
    .where('v.kalender_id', id)
    .orderBy('v.nomor', 'desc')
    .limit(banyak + 1)
    .select('v.nomor', 'v.alasan', 'v.isi', 'v.dibuat_at', 'p.nama')
  return rows.slice(0, banyak).map((v, i) => ({
    nomor: v.nomor,
    alasan: v.alasan,
    oleh: v.nama ?? '',
    pada: v.dibuat_at.toISOString(),
    ubahan: rows[i + 1] ? bedaKalender(rows[i + 1].isi, v.isi) : [],
  }))
}
