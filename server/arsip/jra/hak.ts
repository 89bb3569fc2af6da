import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Kursi, Pelaku } from '../../values/pelaku.js'

export interface SetelanArsip {
  /** Roles that keep the archive: propose, carry out, hold, download by month. */
  pengelola: string[]
  /** Roles that decide on proposals. */
  penyetuju: string[]
}

const BAWAAN: SetelanArsip = { pengelola: ['agendaris'], penyetuju: ['kepala', 'sekretaris'] }

export async function setelanArsip(db: Knex): Promise<SetelanArsip> {
  const baris = await db('setelan').where({ kunci: 'arsip' }).first('nilai')
  return { ...BAWAAN, ...(baris?.nilai as Partial<SetelanArsip> | undefined) }
}

export async function simpanSetelanArsip(
  trx: Knex.Transaction,
  isi: SetelanArsip,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: 'arsip', nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}

export interface HakArsip {
  mengelola: boolean
  menyetujui: boolean
}

export async function hakArsip(db: Knex, pelaku: Pelaku): Promise<HakArsip> {
  const s = await setelanArsip(db)
  const peran = pelaku.kursi.flatMap((k) => k.peran)
  const punya = (daftar: readonly string[]) => peran.some((p) => daftar.includes(p))
  return { mengelola: punya(s.pengelola), menyetujui: punya(s.penyetuju) }
}

/** Errors: BUKAN_ARSIPARIS. */
export async function wajibPengelola(db: Knex, pelaku: Pelaku): Promise<void> {
  if (!(await hakArsip(db, pelaku)).mengelola) throw errors.BUKAN_ARSIPARIS()
}

/** The seat by which someone decides on proposals. Errors: BUKAN_PENYETUJU_ARSIP. */
export async function wajibPenyetuju(db: Knex, pelaku: Pelaku): Promise<Kursi> {
  const { penyetuju } = await setelanArsip(db)
  const kursi = pelaku.kursi.find((k) => k.peran.some((p) => penyetuju.includes(p)))
  if (!kursi) throw errors.BUKAN_PENYETUJU_ARSIP()
  return kursi
}

/** Whoever may see the lists of the archive. Errors: BUKAN_ARSIPARIS. */
export async function wajibBacaArsip(db: Knex, pelaku: Pelaku): Promise<HakArsip> {
  const hak = await hakArsip(db, pelaku)
  if (!hak.mengelola && !hak.menyetujui) throw errors.BUKAN_ARSIPARIS()
  return hak
}
