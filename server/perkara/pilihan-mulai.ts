import type { Knex } from 'knex'
import type { Mesin } from './mesin.js'
import { langkahPertama } from './mulai.js'

/** What the form that starts a case offers. */
export async function pilihanMulai(db: Knex, mesin: Pick<Mesin, 'diagram' | 'handlers'>) {
  const [sop, unit, pelatihan] = await Promise.all([
    sopMulai(db, mesin),
    db('unit').where({ aktif: true }).orderBy('nama').select('id', 'nama'),
    db('pelatihan').orderBy('mulai', 'desc').limit(200).select('id', 'nama', 'angkatan'),
  ])
  return { sop, unit, pelatihan }
}

/** The SOPs in force that a person may start; those that begin elsewhere are left out. */
async function sopMulai(db: Knex, mesin: Pick<Mesin, 'diagram' | 'handlers'>) {
  const semua = await db('sop_versi').where({ aktif: true }).orderBy('nama').select()
  const diagram = await Promise.all(semua.map(({ id }) => mesin.diagram(db, id)))
  const handler = diagram.map((d) => mesin.handlers.get(langkahPertama(d)?.sop.handler ?? ''))
  return semua
    .filter((_, i) => !handler[i]?.dariTempatLain)
    .map(({ kode, nama }) => ({ kode: kode as string, nama: nama as string }))
}
