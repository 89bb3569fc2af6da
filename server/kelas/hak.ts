import type { Knex } from 'knex'
import { menjangkau, milikPelatihan, wajibMenjangkau } from '../pelatihan/hak.js'
import type { Pelaku } from '../values/pelaku.js'

const PETUGAS = ['pengelola', 'pokja', 'admin-bangkom', 'kabid']
/** Those above them look on; nobody marks attendance from the desk of the Kepala. */
const PEMBACA = [...PETUGAS, 'kepala', 'sekretaris']
/** Row 3 of Operasional Bangkom: who hands out accounts. */
const PEMBERI_AKUN = ['pengelola', 'admin-bangkom', 'kabid']

/** Whether someone runs this class: by a role in its unit, or by one of the whole office. */
export const petugasKelas = async (db: Knex, pelaku: Pelaku, id: string): Promise<boolean> =>
  menjangkau(pelaku, PETUGAS, await milikPelatihan(db, id))

/** Errors: TIDAK_ADA, TIDAK_BERWENANG, PELATIHAN_UNIT_LAIN; as for the two below. */
export const wajibPetugas = (db: Knex, pelaku: Pelaku, id: string): Promise<void> =>
  wajibMenjangkau(db, pelaku, { id, peran: PETUGAS })

/** Who may look at a class: those who run it and their superiors. */
export const wajibPembaca = (db: Knex, pelaku: Pelaku, id: string): Promise<void> =>
  wajibMenjangkau(db, pelaku, { id, peran: PEMBACA })

export const bolehBeriAkun = async (db: Knex, pelaku: Pelaku, id: string): Promise<boolean> =>
  menjangkau(pelaku, PEMBERI_AKUN, await milikPelatihan(db, id))

/** Who may hand out accounts. */
export const wajibPemberiAkun = (db: Knex, pelaku: Pelaku, id: string): Promise<void> =>
  wajibMenjangkau(db, pelaku, { id, peran: PEMBERI_AKUN })
