import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Pelaku } from '../values/pelaku.js'
import {
  rentangTanggal,
  selisihHari,
  tambahHari,
  tanggalDiZona,
  type Tanggal,
} from '../values/tanggal.js'
import { jangkauanLaporan, type Jangkauan } from './hak.js'

/** What every report may be narrowed to. */
export const kolomSaring = {
  dari: Type.Optional(Type.String({ title: 'Dari tanggal', format: 'date' })),
  sampai: Type.Optional(Type.String({ title: 'Sampai tanggal', format: 'date' })),
  unit: Type.Optional(Type.String({ title: 'Unit', format: 'uuid' })),
}
export const SkemaSaring = Type.Object(kolomSaring)

export interface PilihanUnit {
  id: string
  nama: string
}

/** A period and the units in it, as asked for and as allowed. */
export interface Saringan {
  dari: Tanggal
  /** Included. */
  sampai: Tanggal
  /** Units counted; null: the whole office. */
  unit: Jangkauan
  /** The one unit asked for; null: all that may be read. */
  satuUnit: PilihanUnit | null
  /** What is counted, in words, where it is less than the whole office: a kabid's own units, or one. */
  lingkup?: string
  /** What may be asked for. */
  pilihan: PilihanUnit[]
  /** Nobody asked for another period than the usual one. */
  masaBiasa?: boolean
}

/** Longest period, in days: no office keeps more at hand. */
const TERPANJANG = 20 * 366
/** Days looked back upon when no period is given. */
const BAWAAN = 90

/**
 * The period and units of a report. A unit counts with those below it. Errors: TIDAK_BERWENANG (also for
 * a unit out of one's reach), ISIAN_SALAH when the period ends before it begins.
 */
export async function bacaSaringan(
  db: Knex,
  pelaku: Pelaku,
  kini: Date,
  q: { dari?: string; sampai?: string; unit?: string },
): Promise<Saringan> {
  const jangkauan = await jangkauanLaporan(db, pelaku)
  const { zona } = await setelanKantor(db)
  const sampai = q.sampai ?? tanggalDiZona(kini, zona)
  const dari = q.dari ?? tambahHari(sampai, -BAWAAN)
  if (dari > sampai)
    throw errors.ISIAN_SALAH({ kolom: 'Sampai tanggal', sebab: 'tidak boleh sebelum Dari tanggal' })
  if (selisihHari(dari, sampai) > TERPANJANG)
    throw errors.ISIAN_SALAH({ kolom: 'Sampai tanggal', sebab: 'paling lama 20 tahun sesudahnya' })
  const pilihan = await unitTerjangkau(db, jangkauan)
  const masa = { dari, sampai, masaBiasa: !q.dari && !q.sampai }
  if (!q.unit) {
    const lingkup = jangkauan && { lingkup: await namaTeratas(db, jangkauan) }
    return { ...masa, unit: jangkauan, satuUnit: null, pilihan, ...lingkup }
  }
  const satuUnit = pilihan.find((u) => u.id === q.unit)
  if (!satuUnit) throw errors.TIDAK_BERWENANG()
  const unit = await denganBawahan(db, q.unit)
  return { ...masa, unit, satuUnit, lingkup: satuUnit.nama, pilihan }
}

/** Units that stand under none of the others: those below them go without saying. */
async function namaTeratas(db: Knex, unit: readonly string[]): Promise<string> {
  const nama: string[] = await db('unit')
    .whereIn('id', [...unit])
    .where((q) => q.whereNull('induk_id').orWhereNotIn('induk_id', [...unit]))
    .orderBy('nama')
    .pluck('nama')
  return nama.join(' dan ')
}

async function unitTerjangkau(db: Knex, jangkauan: Jangkauan): Promise<PilihanUnit[]> {
  const q = db('unit').orderBy('nama').select('id', 'nama')
  return jangkauan ? q.whereIn('id', [...jangkauan]) : q
}

async function denganBawahan(db: Knex, id: string): Promise<string[]> {
  const { rows } = await db.raw(
    `with recursive turun as (
       select ?::uuid as id union select u.id from unit u join turun t on u.induk_id = t.id)
     select id from turun`,
    [id],
  )
  return rows.map((r: { id: string }) => r.id)
}

/** The query of an address of the same period and unit. */
export const kueriSaring = (s: Saringan, lain: Record<string, string> = {}): string =>
  new URLSearchParams({
    ...(s.masaBiasa ? {} : { dari: s.dari, sampai: s.sampai }),
    ...(s.satuUnit && { unit: s.satuUnit.id }),
    ...lain,
  }).toString()

/** `23 s.d. 27 November 2026, Bidang Mutasi`. */
export const kataSaring = (s: Saringan): string =>
  [rentangTanggal(s.dari, s.sampai), s.lingkup].filter(Boolean).join(', ')
