import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'
import { setelanAduan } from './setelan.js'

/** What somebody may do with one complaint. */
export interface HakAduan {
  baca: boolean
  /** Works for the unit that takes complaints: gives it to somebody and closes it. */
  petugas: boolean
  /** May learn who complained. */
  pelapor: boolean
}

/** What of a complaint its rights hang on. */
export interface AduanBerhak {
  kerahasiaan: string
  unitId: string
  selesai: boolean
  /** To whom it is given now. */
  petugasId: string | null
}

const berperan = ({ kursi }: Pelaku, peran: readonly string[]): boolean =>
  kursi.some((k) => k.peran.some((satu) => peran.includes(satu)))

const bertugas = ({ kursi }: Pelaku, peran: string, unitId: string): boolean =>
  kursi.some(
    (k) => k.peranKantor.includes(peran) || (k.unitId === unitId && k.peran.includes(peran)),
  )

/** Who reads the whole book; an administrator of the system does not. */
export async function bolehBacaBuku(db: Knex, pelaku: Pelaku): Promise<boolean> {
  const { peran, pembaca, pembuka } = await setelanAduan(db)
  return berperan(pelaku, [peran, ...pembaca, ...pembuka])
}

/** Error: TIDAK_BERWENANG. */
export async function wajibPembaca(db: Knex, pelaku: Pelaku): Promise<void> {
  if (!(await bolehBacaBuku(db, pelaku))) throw errors.TIDAK_BERWENANG()
}

/**
 * Who complained is known to those who need it: of an open complaint who handles it, and the one it is
 * given to until it is closed; of a confidential one the roles the office has named; else nobody.
 */
export async function hakAduan(db: Knex, pelaku: Pelaku, a: AduanBerhak): Promise<HakAduan> {
  const { peran, pembaca, pembuka } = await setelanAduan(db)
  const petugas = bertugas(pelaku, peran, a.unitId)
  const ditunjuk =
    a.petugasId !== null &&
    (a.petugasId === pelaku.pegawaiId || pelaku.kursi.some((k) => k.menggantikanId === a.petugasId))
  const boleh = berperan(pelaku, pembuka)
  const menangani = petugas || (ditunjuk && !a.selesai)
  return {
    baca: ditunjuk || berperan(pelaku, [peran, ...pembaca, ...pembuka]),
    petugas,
    pelapor:
      a.kerahasiaan === 'terbuka' ? menangani || boleh : a.kerahasiaan === 'rahasia' && boleh,
  }
}
