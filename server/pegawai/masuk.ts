import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { transaksi } from '../platform/db/db.js'
import { cocokSandi, hashSandi, perluHashBaru } from '../platform/http/sandi.js'
import { catat } from './jejak.js'
import { buatSesi, hapusSesi, type SesiBaru } from './sesi.js'
import { berhasilMasuk, gagalMasuk, mulaiPercobaan } from './tunda-masuk.js'

export interface PermintaanMasuk {
  namaPengguna: string
  sandi: string
  ip: string
  agen: string
  kini: Date
  /** The session the browser came with; it ends, so that a planted one is worth nothing. */
  sesiLama: Buffer | null
}

/**
 * Login. Three steps, because a failure must be remembered although nothing else happened, and the
 * slow comparison must hold no lock. Errors: MASUK_DITUNDA, MASUK_GAGAL (for every other reason).
 */
export async function masuk(
  db: Knex,
  p: PermintaanMasuk,
): Promise<SesiBaru & { pegawaiId: string }> {
  const nama = p.namaPengguna.trim().toLowerCase()
  await transaksi(db, (trx) => mulaiPercobaan(trx, nama, p.ip, p.kini))
  const akun = await db('akun')
    .join('pegawai', 'pegawai.id', 'akun.pegawai_id')
    .where({ nama_pengguna: nama, aktif: true })
    .first('pegawai_id', 'sandi_hash')
  if (!(await cocokSandi(p.sandi, akun?.sandi_hash))) {
    await transaksi(db, (trx) => gagalMasuk(trx, p.ip, p.kini))
    throw errors.MASUK_GAGAL()
  }
  const hashBaru = perluHashBaru(akun.sandi_hash) ? await hashSandi(p.sandi) : null
  return transaksi(db, async (trx) => {
    await berhasilMasuk(trx, nama, p.kini)
    if (hashBaru)
      await trx('akun').where({ pegawai_id: akun.pegawai_id }).update({ sandi_hash: hashBaru })
    if (p.sesiLama) await hapusSesi(trx, p.sesiLama)
    await catat(trx, { at: p.kini, aksi: 'pegawai.masuk', oleh: akun.pegawai_id })
    return { ...(await buatSesi(trx, akun.pegawai_id, p.kini, p)), pegawaiId: akun.pegawai_id }
  })
}
