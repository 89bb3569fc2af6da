import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { menjangkau, milikPelatihan, wajibMenjangkau } from '../pelatihan/hak.js'
import type { Pelaku } from '../values/pelaku.js'

/** Who works with accounts and marks of a training, and the superior of its unit. */
const PERAN = ['admin-bangkom', 'pengelola', 'kabid']
/** Who may see how participants are getting on: row 7, and those who answer for it. */
const PEMANTAU = [...PERAN, 'pokja', 'kepala', 'sekretaris']

export const bolehLms = async (db: Knex, p: Pelaku, id: string): Promise<boolean> =>
  menjangkau(p, PERAN, await milikPelatihan(db, id))

/** Errors: TIDAK_ADA, LMS_BUKAN_PENGELOLA, PELATIHAN_UNIT_LAIN. */
export const wajibLms = (db: Knex, p: Pelaku, id: string): Promise<void> =>
  wajibMenjangkau(db, p, { id, peran: PERAN }, errors.LMS_BUKAN_PENGELOLA)

/** Errors: TIDAK_ADA, TIDAK_BERWENANG, PELATIHAN_UNIT_LAIN. */
export const wajibPemantau = (db: Knex, p: Pelaku, id: string): Promise<void> =>
  wajibMenjangkau(db, p, { id, peran: PEMANTAU })
