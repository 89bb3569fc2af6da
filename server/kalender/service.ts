import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { susunJamKerja, type IsiKalender, type JamKerja } from '../values/jam-kerja.js'
import { kalenderBawaan } from './bawaan.js'

/** Versions kept laid out in memory; each takes about 400 KB. */
const TERBANYAK = 100
const kenal = new Map<string, Promise<JamKerja>>()

/** The calendar a unit works by now: its own, else of the unit above it, else the office's. */
export async function jamKerjaUnit(
  db: Knex,
  unitId: string,
): Promise<{ versiId: string; jam: JamKerja }> {
  const { rows } = await db.raw('select versi_kalender(?) as id', [unitId])
  if (!rows[0].id) throw errors.TIDAK_ADA({ apa: 'Kalender kerja' })
  return { versiId: rows[0].id, jam: await jamKerjaVersi(db, rows[0].id) }
}

/** One version, ready for counting. It never changes, so it is read once per process. Error: TIDAK_ADA. */
export function jamKerjaVersi(db: Knex, versiId: string): Promise<JamKerja> {
  const ada = kenal.get(versiId)
  if (ada) return ada
  const janji = baca(db, versiId)
  kenal.set(versiId, janji)
  // A database that was away for a moment must not be remembered as "no such version".
  janji.catch(() => kenal.delete(versiId))
  if (kenal.size > TERBANYAK) kenal.delete(kenal.keys().next().value!)
  return janji
}

/** Every office has a calendar: the default one is made once, also by two servers that start together. */
export async function pastikanKalender(trx: Knex.Transaction, kini: Date): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-kalender'))`)
  if (await trx('kalender').where({ bawaan: true }).first('id')) return
  const { zona } = await setelanKantor(trx)
  const [{ id }] = await trx('kalender')
    .insert({ kode: 'kantor', nama: 'Kalender kantor', bawaan: true, created_at: kini })
    .returning('id')
  await trx('kalender_versi').insert({
    kalender_id: id,
    nomor: 1,
    isi: JSON.stringify(kalenderBawaan(zona)),
    alasan: 'Bawaan: Perpres 21 Tahun 2023 dan hari libur 2026-2027.',
    dibuat_at: kini,
  })
}

async function baca(db: Knex, versiId: string): Promise<JamKerja> {
  const versi: { isi: IsiKalender } | undefined = await db('kalender_versi')
    .where({ id: versiId })
    .first('isi')
  if (!versi) throw errors.TIDAK_ADA({ apa: 'Versi kalender kerja' })
  return susunJamKerja(versi.isi)
}
