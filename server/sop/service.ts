import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { compile } from '../platform/engine/index.js'
import type { Diagram } from '../platform/engine/types.js'

export { setelahLangkah } from './lanjutan.js'
export { lembarSop, type BarisLembar, type LembarSop } from './lembar.js'
export { daftarSop } from './queries.js'
export { waktuTakJelas } from './jumlah.js'
export { muatWorkflows, periksaSemua } from './muat.js'
export type { DiagramBerkas, NamaSah } from './muat.js'

/** One version of an SOP. Its XML never changes: another text is another version. */
export interface SopVersi {
  id: string
  /** Process id, e.g. `peningkatan-kapasitas`; the same for all versions of one SOP. */
  kode: string
  sha256: string
  nama: string
  xml: string
  aktif: boolean
}

const KOLOM = ['id', 'kode', 'sha256', 'nama', 'xml', 'aktif'] as const

/** A version the office brings itself: why, and the moment from which it is in force. */
export interface MilikKantor {
  alasan: string
  sejak: Date
}

/**
 * Registers a diagram. A text not seen before becomes the version in force of its SOP; cases that
 * run stay on theirs. A text already known changes nothing: so servers of an older release that
 * start beside newer ones do not switch the office back. Nor does one that comes with a release
 * (`kantor` left out) replace a version of the office itself.
 */
export async function daftarkanSop(
  trx: Knex.Transaction,
  p: { xml: string; diagram: Diagram; kantor?: MilikKantor },
): Promise<{ id: string; baru: boolean }> {
  const { id: kode, name: nama, sha256 } = p.diagram
  // Two servers may start at the same moment; the second waits here and then finds the row.
  await trx.raw("select pg_advisory_xact_lock(hashtextextended('sop_versi ' || ?, 0))", [kode])
  const lama = await trx('sop_versi').where({ sha256 }).first('id')
  if (lama) return { id: lama.id, baru: false }
  const milik = await trx('sop_versi').where({ kode, aktif: true, asal: 'kantor' }).first('id')
  if (milik && !p.kantor) return { id: milik.id, baru: false }
  await trx('sop_versi').where({ kode, aktif: true }).update({ aktif: false })
  const kantor = p.kantor && {
    asal: 'kantor',
    alasan: p.kantor.alasan,
    created_at: p.kantor.sejak,
  }
  const [row] = await trx('sop_versi')
    .insert({ kode, nama, sha256, xml: p.xml, ...kantor })
    .returning('id')
  return { id: row.id, baru: true }
}

/** The version in force, on which new cases start; undefined when the SOP is unknown. */
export function sopAktif(db: Knex, kode: string): Promise<SopVersi | undefined> {
  return db('sop_versi')
    .where({ kode, aktif: true })
    .first(...KOLOM)
}

/** One version by its id, in force or not. */
export function sopVersi(db: Knex, id: string): Promise<SopVersi | undefined> {
  return db('sop_versi')
    .where({ id })
    .first(...KOLOM)
}

/**
 * Compiled diagrams by version id, read from the database once per process. A version never
 * changes, so nothing has to be dropped. Error: TIDAK_ADA for an unknown id.
 */
export function pembacaDiagram(): (db: Knex, sopVersiId: string) => Promise<Diagram> {
  const kenal = new Map<string, Promise<Diagram>>()
  return (db, id) => {
    const ada = kenal.get(id)
    if (ada) return ada
    const diagram = baca(db, id)
    kenal.set(id, diagram)
    // A database that was away for a moment must not be remembered as "unknown SOP".
    diagram.catch(() => kenal.delete(id))
    return diagram
  }
}

async function baca(db: Knex, id: string): Promise<Diagram> {
  const versi = await sopVersi(db, id)
  if (!versi) throw errors.TIDAK_ADA({ apa: 'Versi SOP' })
  return compile(versi.xml)
}
