import type { Knex } from 'knex'
import type { Pelaku } from '../values/pelaku.js'

/** Roles that may read letters marked Rahasia, and Sangat Rahasia; the office sets them. */
export interface PeranKeamanan {
  rahasia: string[]
  sangatRahasia: string[]
}

export const KEAMANAN_BAWAAN: PeranKeamanan = {
  rahasia: ['kepala', 'sekretaris', 'agendaris'],
  sangatRahasia: ['kepala'],
}

/** Where the office keeps it: among the settings of incoming letters, where people look for it. */
export const KUNCI_KEAMANAN = 'surat-masuk'

/** What stands in place of a hidden sender, addressee or subject, also in books and exports. */
export const TERSAMAR = '(rahasia)'

/** Who may read Sangat Rahasia may read Rahasia. */
export function bacaRahasia(
  { kursi }: Pick<Pelaku, 'kursi'>,
  s: PeranKeamanan,
): { rahasia: boolean; sangatRahasia: boolean } {
  const peran = kursi.flatMap((k) => k.peran)
  const sangatRahasia = peran.some((p) => s.sangatRahasia.includes(p))
  return { rahasia: sangatRahasia || peran.some((p) => s.rahasia.includes(p)), sangatRahasia }
}

/** What this person may read by their roles alone. */
export async function izinRahasia(
  db: Knex,
  pelaku: Pick<Pelaku, 'kursi'>,
): Promise<{ rahasia: boolean; sangatRahasia: boolean }> {
  const baris = await db('setelan').where({ kunci: KUNCI_KEAMANAN }).first('nilai')
  return bacaRahasia(pelaku, { ...KEAMANAN_BAWAAN, ...baris?.nilai })
}
