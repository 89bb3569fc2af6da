import type { Knex } from 'knex'
import type { PesertaNaskah } from './templat.js'

/** The roster as letters print it, in the order of the list that was imported; nothing private. */
export async function daftarPesertaNaskah(
  db: Knex,
  pelatihanId: string | null,
): Promise<PesertaNaskah[]> {
  if (!pelatihanId) return []
  return db('peserta')
    .where({ pelatihan_id: pelatihanId })
    .orderBy('urutan')
    .orderBy('nama')
    .select(
      'nip',
      'nama',
      'gelar_depan',
      'gelar_belakang',
      'golongan',
      'pangkat',
      'jabatan',
      'unit_kerja',
      'instansi',
      'hadir_persen',
      'nilai',
      'lulus',
    )
}
