import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { menjangkau, milikPelatihan, wajibMenjangkau } from '../pelatihan/hak.js'
import type { Pelaku } from '../values/pelaku.js'

/** Who works with proposals here; the others propose, or have nothing to do with it. */
const PETUGAS = ['pengelola', 'admin-bangkom', 'kabid', 'sekretaris', 'kepala']

export const petugas = (pelaku: Pelaku): boolean =>
  pelaku.kursi.some((k) => k.peran.some((p) => PETUGAS.includes(p)))

/** Whether they open this training to proposals: their unit runs it, or theirs is the whole office. */
export const petugasPelatihan = async (db: Knex, pelaku: Pelaku, id: string): Promise<boolean> =>
  menjangkau(pelaku, PETUGAS, await milikPelatihan(db, id))

/** Errors: TIDAK_ADA, TIDAK_BERWENANG, PELATIHAN_UNIT_LAIN. */
export const wajibPetugasPelatihan = (db: Knex, pelaku: Pelaku, id: string): Promise<void> =>
  wajibMenjangkau(db, pelaku, { id, peran: PETUGAS })

/** Errors: TIDAK_BERWENANG. */
export function wajibPetugas(pelaku: Pelaku): void {
  if (!petugas(pelaku)) throw errors.TIDAK_BERWENANG()
}

export interface Pd {
  id: string
  nama: string
}

/** The agencies someone proposes for now: appointed, and still working there. */
export const pdPengusul = (db: Knex, pegawaiId: string): Promise<Pd[]> =>
  db('pengusul as p')
    .join('pd', 'pd.id', 'p.pd_id')
    .join('penempatan as t', (j) =>
      j.on('t.pegawai_id', 'p.pegawai_id').andOn('t.pd_id', 'p.pd_id').onNull('t.berlaku_sampai'),
    )
    .where({ 'p.pegawai_id': pegawaiId, 'pd.aktif': true })
    .whereNull('p.berakhir')
    .orderBy('pd.nama')
    .select('pd.id', 'pd.nama')

/** Errors: USULAN_BUKAN_PENGUSUL. */
export async function wajibPengusul(db: Knex, pelaku: Pelaku, pdId: string): Promise<Pd> {
  const pd = (await pdPengusul(db, pelaku.pegawaiId)).find((p) => p.id === pdId)
  if (!pd) throw errors.USULAN_BUKAN_PENGUSUL()
  return pd
}
