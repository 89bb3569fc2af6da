import type { Knex } from 'knex'
import { newestFirst, type Page } from '../platform/db/page-key.js'

/** Trainings, latest first, with how many living certificates each has and which SOPs ran on it. */
export async function daftarPelatihan(db: Knex, sesudah?: string): Promise<Page<any>> {
  const sertifikat = db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .whereRaw('p.pelatihan_id = t.id')
    .whereNot('s.status', 'batal')
    .count('*')
  const sop = db('perkara as c')
    .join('sop_versi as v', 'v.id', 'c.sop_versi_id')
    .whereRaw('c.pelatihan_id = t.id')
    .select(db.raw(`coalesce(json_agg(distinct v.kode), '[]')`))
    .as('sop')
  const q = db('pelatihan as t').select('t.*', db.raw('(?)::int as sertifikat', [sertifikat]), sop)
  // Its first day, read as a moment: only the order counts.
  const moment = `(t.mulai::timestamp at time zone 'UTC')`
  return newestFirst(q, { moment, id: 't.id', after: sesudah, size: 100 })
}
