import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Galat } from '../platform/galat.js'
import type { Pelaku } from '../values/pelaku.js'

/** A training as rights see it: whose it is. */
export interface Milik {
  /** Its own unit, and the units of the cases that run on it. */
  unit: readonly string[]
  /** Name of its own unit, for who is refused. */
  nama: string
}

/** Who writes a training down that no case has planned: those who will run it, and their Kabid. */
const PENCATAT = ['pengelola', 'pokja', 'admin-bangkom', 'kabid']

/** The unit a training belongs to that this person writes down; null for who may not. */
export function unitPencatat(p: Pelaku): string | null {
  const kursi = p.kursi.find((k) => k.peran.some((satu) => PENCATAT.includes(satu)))
  return (kursi ?? (p.admin ? p.kursi[0] : undefined))?.unitId ?? null
}

/** Whose a training is. Errors: TIDAK_ADA. */
export async function milikPelatihan(db: Knex, id: string): Promise<Milik> {
  const t = await db('pelatihan as t')
    .join('unit as u', 'u.id', 't.unit_id')
    .where('t.id', id)
    .first('t.unit_id', 'u.nama')
  if (!t) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  const lain = await db('perkara')
    .where({ pelatihan_id: id })
    .whereNot({ status: 'dihentikan' })
    .pluck('unit_id')
  return { unit: [...new Set([t.unit_id, ...lain])], nama: t.nama }
}

/**
 * Whether one of these roles reaches the training: a role of the whole office everywhere, any other in
 * the units it belongs to. Administrators stand above all.
 */
export const menjangkau = (p: Pelaku, peran: readonly string[], { unit }: Milik): boolean =>
  p.admin ||
  p.kursi.some(
    (k) =>
      k.peranKantor.some((satu) => peran.includes(satu)) ||
      (unit.includes(k.unitId) && k.peran.some((satu) => peran.includes(satu))),
  )

/**
 * Errors: TIDAK_ADA, PELATIHAN_UNIT_LAIN for who has such a role, but in another unit; for everyone
 * else what the room says, TIDAK_BERWENANG where it says nothing.
 */
export async function wajibMenjangkau(
  db: Knex,
  p: Pelaku,
  { id, peran }: { id: string; peran: readonly string[] },
  tanpaPeran: () => Galat = errors.TIDAK_BERWENANG,
): Promise<void> {
  const punya = p.admin || p.kursi.some((k) => k.peran.some((satu) => peran.includes(satu)))
  if (!punya) throw tanpaPeran()
  const milik = await milikPelatihan(db, id)
  if (!menjangkau(p, peran, milik)) throw errors.PELATIHAN_UNIT_LAIN({ unit: milik.nama })
}
