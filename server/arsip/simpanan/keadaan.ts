import type { Knex } from 'knex'
import { simpananLuar } from '../../platform/simpan/pilihan.js'
import { menungguPindah } from './pindah.js'

export interface KeadaanSimpanan {
  nama: string
  /** Files outside, and those that wait to be moved there. */
  diLuar: { jumlah: number; bita: number }
  menunggu: { jumlah: number; bita: number }
  /** The last round: when, and what went wrong. */
  terakhir: { at: Date; galat: string } | null
}

/** Where the files live; null where all of them are in the database. */
export async function keadaanSimpanan(db: Knex): Promise<KeadaanSimpanan | null> {
  const { rows } = await db.raw(
    `select count(*)::int as jumlah, coalesce(sum(ukuran), 0)::float as bita
       from berkas where di_luar`,
  )
  const simpanan = simpananLuar()
  if (!simpanan && rows[0].jumlah === 0) return null
  return {
    nama: simpanan?.nama ?? '',
    diLuar: rows[0],
    menunggu: simpanan ? await menungguPindah(db) : { jumlah: 0, bita: 0 },
    terakhir: (await db('berkas_rawat').first('at', 'galat')) ?? null,
  }
}
