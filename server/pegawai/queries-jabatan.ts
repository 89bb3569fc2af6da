import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { PERAN_ORANG } from '../values/pelaku.js'
import { urutPohon } from './susunan.js'

export interface BarisJabatan {
  id: string
  kode: string
  nama: string
  unit: string
  unitId: string
  atasanId: string | null
  /** Name of the post above. */
  atasan: string | null
  peran: string[]
  aktif: boolean
  /** How many hold it or will. */
  pemangku: number
}

export interface BarisUnit {
  id: string
  kode: string
  nama: string
  singkatan: string
  /** The unit it belongs to. */
  induk: string | null
  aktif: boolean
  /** How deep it stands in the tree; 0 at the top. */
  dalam: number
  jabatan: number
}

/** Posts with their unit, superior and roles, the tree of units, and the roles there are. */
export async function daftarJabatan(
  db: Knex,
  hariIni: string,
): Promise<{
  jabatan: BarisJabatan[]
  unit: BarisUnit[]
  peran: { kode: string; nama: string }[]
}> {
  const { rows } = await db.raw(
    `select j.id, j.kode, j.nama, j.unit_id as "unitId", u.nama as unit, j.aktif,
            j.atasan_id as "atasanId", a.nama as atasan,
            array(select peran from jabatan_peran where jabatan_id = j.id order by peran) as peran,
            (select count(*)::int from pemangku m where m.jabatan_id = j.id
              and (m.berlaku_sampai is null or m.berlaku_sampai >= ?)) as pemangku
       from jabatan j join unit u on u.id = j.unit_id left join jabatan a on a.id = j.atasan_id
      order by j.aktif desc, u.nama, j.nama`,
    [hariIni],
  )
  return {
    jabatan: rows,
    unit: await daftarUnit(db),
    peran: await db('peran')
      .whereNotIn('kode', [...PERAN_ORANG])
      .orderBy('nama')
      .select('kode', 'nama'),
  }
}

/** The units in the order of the tree. */
export async function daftarUnit(db: Knex): Promise<BarisUnit[]> {
  const { rows } = await db.raw(
    `select u.id, u.kode, u.nama, u.singkatan, u.induk_id as induk, u.aktif,
            (select count(*)::int from jabatan j where j.unit_id = u.id and j.aktif) as jabatan
       from unit u order by u.aktif desc, u.nama`,
  )
  return urutPohon<BarisUnit>(rows)
}

/** One unit of that list. Errors: TIDAK_ADA. */
export function wajibUnit(unit: readonly BarisUnit[], id: string): BarisUnit {
  const satu = unit.find((u) => u.id === id)
  if (!satu) throw errors.TIDAK_ADA({ apa: 'Unit' })
  return satu
}
