import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { bacaRahasia } from '../../pegawai/keamanan.js'
import type { Kursi, Pelaku } from '../../values/pelaku.js'
import { setelanMasuk, type SetelanMasuk } from './setelan.js'

/**
 * What one person may do with incoming letters. Rahasia and Sangat Rahasia hide sender, number,
 * subject and content from people without clearance (PermenPANRB 80/2012); whoever entered the
 * letter or got a disposisi on it knows it anyway.
 */
export interface IzinMasuk {
  pegawaiId: string
  mencatat: boolean
  /** May give the first disposisi of a letter, in own name. */
  memberi: boolean
  rahasia: boolean
  sangatRahasia: boolean
  /** Posts held today, and roles: over the whole office, and within one unit as `peran|unit`. */
  jabatan: string[]
  peran: string[]
  peranKantor: string[]
  peranUnit: string[]
}

export async function izinMasuk(db: Knex, pelaku: Pelaku): Promise<IzinMasuk> {
  return susunIzin(await setelanMasuk(db), pelaku)
}

export function susunIzin(setelan: SetelanMasuk, { pegawaiId, kursi }: Pelaku): IzinMasuk {
  const peran = [...new Set(kursi.flatMap((k) => k.peran))]
  const punya = (daftar: readonly string[]) => peran.some((p) => daftar.includes(p))
  return {
    pegawaiId,
    mencatat: punya(setelan.pencatat),
    memberi: punya(setelan.pemberi),
    ...bacaRahasia({ kursi }, setelan),
    ...ikatPenerima(kursi),
  }
}

/** The values of SQL_PENERIMA: what these seats are, by post and by role. */
export const ikatPenerima = (
  kursi: readonly Kursi[],
): Pick<IzinMasuk, 'jabatan' | 'peran' | 'peranKantor' | 'peranUnit'> => ({
  jabatan: kursi.map((k) => k.jabatanId),
  peran: [...new Set(kursi.flatMap((k) => k.peran))],
  peranKantor: [...new Set(kursi.flatMap((k) => k.peranKantor))],
  peranUnit: kursi.flatMap((k) => k.peran.map((p) => `${p}|${k.unitId}`)),
})

/** SQL: the disposisi `d` is for one of the seats of this person. Binds those of `ikatPenerima`. */
export const SQL_PENERIMA = `coalesce(d.kepada_jabatan_id = any(cast(:jabatan as uuid[]))
  or d.kepada = any(cast(:peranKantor as text[]))
  or (d.kepada || '|' || d.unit_id) = any(cast(:peranUnit as text[]))
  or (d.unit_id is null and d.kepada = any(cast(:peran as text[]))), false)`

/** SQL: the content of the incoming letter `s` is open to this person. Binds those of `ikatIzin`. */
export const SQL_TERBUKA = `coalesce(s.keamanan in ('B', 'T')
  or (s.keamanan = 'R' and :rahasia) or (s.keamanan = 'SR' and :sangatRahasia)
  or s.dicatat_oleh = :pegawaiId
  or exists (select 1 from disposisi d
              where d.surat_masuk_id = s.id and d.batal_at is null and ${SQL_PENERIMA}), false)`

/** The values of SQL_TERBUKA and SQL_PENERIMA, by name. */
export const ikatIzin = (i: IzinMasuk): Record<string, any> => ({
  pegawaiId: i.pegawaiId,
  rahasia: i.rahasia,
  sangatRahasia: i.sangatRahasia,
  jabatan: i.jabatan,
  peran: i.peran,
  peranKantor: i.peranKantor,
  peranUnit: i.peranUnit,
})

/** Errors: BUKAN_PENCATAT. */
export function wajibPencatat(izin: IzinMasuk): void {
  if (!izin.mencatat) throw errors.BUKAN_PENCATAT()
}

/** Errors: SURAT_RAHASIA when the content of this letter is closed to them, TIDAK_ADA. */
export async function wajibTerbuka(db: Knex, izin: IzinMasuk, suratId: string): Promise<void> {
  const { rows } = await db.raw(
    `select ${SQL_TERBUKA} as terbuka from surat_masuk s where s.id = :id`,
    { ...ikatIzin(izin), id: suratId },
  )
  if (!rows[0]) throw errors.TIDAK_ADA({ apa: 'Surat masuk' })
  if (!rows[0].terbuka) throw errors.SURAT_RAHASIA()
}
