import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { susunNomor, type BagianNomor } from '../../values/nomor-surat.js'
import type { GayaSufiks } from '../../values/sufiks.js'

export interface RegisterRow {
  kode: string
  nama: string
  pola: string
  unit: string
  subunit: string
  gaya_sufiks: GayaSufiks
  wajib_sisipan: boolean
  aktif: boolean
  urutan: number
}

/** The book of incoming letters counts here too, but its letters bear the sender's number. */
export const SURAT_MASUK = 'surat-masuk'

/** Errors: TIDAK_ADA. */
export async function wajibRegister(db: Knex, kode: string): Promise<RegisterRow> {
  const register = await db('register').where({ kode }).first()
  if (!register) throw errors.TIDAK_ADA({ apa: `Register ${kode}` })
  return register
}

export interface PolaBerlaku {
  pola: string
  unit: string
  subunit: string
}

/** How a letter of that date is numbered: a new pattern never reaches back to earlier letters. */
export async function polaBerlaku(
  db: Knex,
  register: RegisterRow,
  tanggal: string,
): Promise<PolaBerlaku> {
  const ubah = await db('register_pola')
    .where({ register: register.kode })
    .where('berlaku_dari', '<=', tanggal)
    .orderBy('berlaku_dari', 'desc')
    .first('pola', 'unit', 'subunit')
  return ubah ?? register
}

export type CetakNomor = (urut: number, sufiks?: string) => string

/**
 * Prints numbers of a register for letters of one date. Where the register names no unit, the office's
 * abbreviation stands. RangeError for a faulty
 * pattern, or one that needs what the letter does not bring.
 */
export async function pencetakNomor(
  db: Knex,
  register: RegisterRow,
  b: Pick<BagianNomor, 'sec' | 'klas'> & { tanggal: string },
): Promise<CetakNomor> {
  const { pola, unit, subunit } = await polaBerlaku(db, register, b.tanggal)
  const { singkatan } = await setelanKantor(db)
  return (urut, sufiks = '') =>
    susunNomor(pola, {
      sec: b.sec ?? 'B',
      urut,
      sufiks,
      pemisah: register.gaya_sufiks === 'a' ? '' : '.',
      klas: b.klas,
      unit: unit || singkatan,
      subunit,
      tanggal: b.tanggal,
    })
}
