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

/**
 * A register as it numbers letters of that date: a new pattern never reaches back to earlier letters.
 * Errors: TIDAK_ADA.
 */
export async function registerPada(db: Knex, kode: string, tanggal: string): Promise<RegisterRow> {
  const { rows } = await db.raw<{ rows: RegisterRow[] }>(
    `select r.kode, r.nama, r.gaya_sufiks, r.wajib_sisipan, r.aktif, r.urutan,
            coalesce(p.pola, r.pola) as pola, coalesce(p.unit, r.unit) as unit,
            coalesce(p.subunit, r.subunit) as subunit
       from register r
       left join lateral (
         select pola, unit, subunit from register_pola
          where register = r.kode and berlaku_dari <= ? order by berlaku_dari desc limit 1) p on true
      where r.kode = ?`,
    [tanggal, kode],
  )
  if (!rows[0]) throw errors.TIDAK_ADA({ apa: `Register ${kode}` })
  return rows[0]
}

export type CetakNomor = (urut: number, sufiks?: string) => string

/**
 * Prints numbers of a register, as registerPada read it, for letters of that date. Where the register names no unit, the office's
 * abbreviation stands. RangeError for a faulty
 * pattern, or one that needs what the letter does not bring.
 */
export async function pencetakNomor(
  db: Knex,
  register: RegisterRow,
  b: Pick<BagianNomor, 'sec' | 'klas'> & { tanggal: string },
): Promise<CetakNomor> {
  const { pola, unit, subunit } = register
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
