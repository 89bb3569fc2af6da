import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { catat } from '../jejak.js'
import { hapusSesiLain } from '../sesi.js'

/**
 * From the console of the server, for the one administrator who lost both telephone and spare codes:
 * the password alone opens again, once more behind the login. Every session ends. Others ask an
 * administrator. Errors: TIDAK_ADA for no administrator of that name, DUA_LANGKAH_BELUM_ADA.
 */
export async function pulihkanAdmin(
  trx: Knex.Transaction,
  { namaPengguna, kini }: { namaPengguna: string; kini: Date },
): Promise<{ nama: string }> {
  await trx.raw(
    `select set_config('paraf.tindakan', 'paraf pulihkan-admin', true),
            set_config('paraf.kini', ?, true)`,
    [kini.toISOString()],
  )
  const akun = await trx('akun as a')
    .join('pegawai as p', 'p.id', 'a.pegawai_id')
    .where({ 'a.nama_pengguna': namaPengguna, 'a.admin': true, 'p.aktif': true })
    .first('p.id', 'p.nama')
  if (!akun) throw errors.TIDAK_ADA({ apa: `Admin ${namaPengguna}` })
  const hilang = await trx('dua_langkah').where({ pegawai_id: akun.id }).delete()
  if (hilang === 0) throw errors.DUA_LANGKAH_BELUM_ADA()
  await trx('masuk_separuh').where({ pegawai_id: akun.id }).delete()
  await hapusSesiLain(trx, akun.id, null)
  await catat(trx, {
    at: kini,
    aksi: 'pegawai.duaLangkah.dipulihkan',
    oleh: null,
    rincian: { pegawai: akun.id, nama: akun.nama },
  })
  return { nama: akun.nama }
}
