import type { Knex } from 'knex'

/** Trainings, latest first, with how many living certificates each has and which SOPs ran on it. */
export async function daftarPelatihan(db: Knex, sesudah: number): Promise<any[]> {
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
  return db('pelatihan as t')
    .orderBy('t.mulai', 'desc')
    .orderBy('t.id')
    .offset(sesudah)
    .limit(100)
    .select('t.*', db.raw('(?)::int as sertifikat', [sertifikat]), sop)
}
