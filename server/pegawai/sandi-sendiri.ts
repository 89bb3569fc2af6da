import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { transaksi } from '../platform/db/db.js'
import type { Galat } from '../platform/galat.js'
import { cocokSandi } from '../platform/http/sandi.js'
import { berhasilMasuk, gagalMasuk, mulaiPercobaan } from './tunda-masuk.js'

/**
 * Asks for the password once more: an unlocked PC must not be enough to change how its owner logs
 * in. Before the transaction, because it is slow and its failures count. Errors: MASUK_DITUNDA,
 * SANDI_SALAH, or as the page calls it.
 */
export async function wajibSandi(
  db: Knex,
  p: { pegawaiId: string; sandi: string; ip: string; kini: Date },
  salah: () => Galat = errors.SANDI_SALAH,
): Promise<void> {
  await transaksi(db, (trx) => mulaiPercobaan(trx, p.pegawaiId, p.ip, p.kini, 'sandi'))
  const akun = await db('akun').where({ pegawai_id: p.pegawaiId }).first('sandi_hash')
  if (!(await cocokSandi(p.sandi, akun?.sandi_hash))) {
    await transaksi(db, (trx) => gagalMasuk(trx, p.ip, p.kini))
    throw salah()
  }
  await transaksi(db, (trx) => berhasilMasuk(trx, p.pegawaiId, p.kini, 'sandi'))
}
