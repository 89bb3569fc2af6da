import type { Knex } from 'knex'
import type { BobotJp } from './jp.js'

export type Jalur = 'tubel' | 'klasikal' | 'nonklasikal'

export const NAMA_JALUR: Readonly<Record<Jalur, string>> = {
  tubel: 'Tugas Belajar',
  klasikal: 'Pelatihan Klasikal',
  nonklasikal: 'Pelatihan Non Klasikal',
}

/** Where the money of a proposal comes from. */
export const SUMBER_DANA = ['APBN', 'APBD', 'Mandiri', 'Tanpa biaya'] as const

export interface Bentuk extends BobotJp {
  kode: string
  jalur: Jalur
}

export interface JenisJabatan {
  kode: string
  nama: string
  standar: number
}

export interface Kompetensi {
  no: number
  nama: string
  jenis: string
  tingkat: { level: number; deskripsi: string; indikator: string }[]
}

/** The forms of one way (PerLAN 10/2018) or of all. */
export function daftarBentuk(db: Knex, jalur?: Jalur): Promise<Bentuk[]> {
  return db('bentuk_bangkom')
    .modify((q) => {
      if (jalur) q.where({ jalur })
    })
    .orderBy(['jalur', 'urut'])
    .select(
      ...['kode', 'jalur', 'nama', 'per', 'jp_bawaan as jpBawaan'],
      'maks_sebulan as maksSebulan',
    )
}

export function daftarJenis(db: Knex): Promise<JenisJabatan[]> {
  return db('jenis_jabatan').orderBy('urut').select('kode', 'nama', 'level_standar as standar')
}

/** The nine competences with the sentences of their levels. */
export async function daftarKompetensi(db: Knex): Promise<Kompetensi[]> {
  const { rows } = await db.raw(
    `select k.no, k.nama, k.jenis, json_agg(json_build_object('level', t.level, 'deskripsi',
            t.deskripsi, 'indikator', t.indikator) order by t.level) as tingkat
       from kompetensi_skj k join tingkat_skj t on t.kompetensi = k.no group by k.no order by k.no`,
  )
  return rows
}
