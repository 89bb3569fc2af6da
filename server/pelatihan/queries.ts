import type { Knex } from 'knex'

/** Trainings, latest first, with how many living certificates each has. */
export async function daftarPelatihan(db: Knex, sesudah: number): Promise<any[]> {
  const sertifikat = db('sertifikat as s').join('peserta as p', 'p.id', 's.peserta_id')
    .whereRaw('p.pelatihan_id = t.id').whereNot('s.status', 'batal').count('*')
  return db('pelatihan as t').orderBy('t.mulai', 'desc').orderBy('t.id').offset(sesudah).limit(100)
    .select('t.*', db.raw('(?)::int as sertifikat', [sertifikat]))
}
