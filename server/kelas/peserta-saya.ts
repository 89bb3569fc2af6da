import type { Knex } from 'knex'
import { errors } from '../errors.js'

/** A row of the roster, as its own person may see it. */
export interface PesertaSaya {
  id: string
  token: string
  pelatihan_id: string
  nama: string
  terdaftar_at: Date | null
  akun_aktif_at: Date | null
  hadir_persen: string | null
  nilai: string | null
  lulus: boolean | null
  alasan: string
}

const KOLOM = [
  ...['id', 'token', 'pelatihan_id', 'nama', 'terdaftar_at', 'akun_aktif_at'],
  ...['hadir_persen', 'nilai', 'lulus', 'alasan'],
].map((k) => `p.${k}`)

/** Rosters know people by their NIP; who has none takes part in nothing. */
export const pesertaDari = (db: Knex, pegawaiId: string): Knex.QueryBuilder =>
  db('peserta as p').join('pegawai as g', 'g.nip', 'p.nip').where('g.id', pegawaiId)

/** The row of someone in the roster of a training. Errors: BUKAN_PESERTA. */
export async function pesertaOrang(
  db: Knex,
  pelatihanId: string,
  pegawaiId: string,
): Promise<PesertaSaya> {
  const row = await pesertaDari(db, pegawaiId)
    .where('p.pelatihan_id', pelatihanId)
    .first(...KOLOM)
  if (!row) throw errors.BUKAN_PESERTA()
  return row
}
