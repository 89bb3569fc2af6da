import type { Knex } from 'knex'
import { errors } from '../errors.js'

export type JenisPelatihan = 'struktural' | 'latsar' | 'fungsional' | 'teknis' | 'lainnya'

export interface Pelatihan {
  id: string
  nama: string
  jenis: JenisPelatihan
  penyelenggara: 'sendiri' | 'kabkota'
  angkatan: string
  mulai: string
  selesai: string
  tempat: string
  jp: number
  unit_id: string
  data: DataPelatihan
}

/** What the plan says beyond the columns: whom to ask and whom to invite. */
export interface DataPelatihan {
  sasaran?: string
  narasumber?: string[]
  instansi?: string[]
  jadwal?: { tanggal: string; jam: string; materi: string; jp: number }[]
  panitia?: { nama: string; jabatan: string; kedudukan: string }[]
}

/** The training of a case, or one asked for by its id. Errors: PELATIHAN_BELUM_ADA, TIDAK_ADA. */
export async function pelatihanPerkara(db: Knex, pelatihanId: string | null): Promise<Pelatihan> {
  if (!pelatihanId) throw errors.PELATIHAN_BELUM_ADA()
  const row = await db('pelatihan').where({ id: pelatihanId }).first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  return row
}
