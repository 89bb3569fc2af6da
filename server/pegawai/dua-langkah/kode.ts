import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { transaksi } from '../../platform/db/db.js'
import { Galat } from '../../platform/galat.js'
import type { Segel } from '../../platform/segel.js'
import { cocokTotp } from '../../values/totp.js'
import { catat } from '../jejak.js'
import { berhasilMasuk, gagalMasuk, mulaiPercobaan } from '../tunda-masuk.js'
import { pakaiCadangan, sisaCadangan } from './cadangan.js'

export interface Alat {
  db: Knex
  segel: Segel
}

export interface KodeDiberi {
  pegawaiId: string
  /** Six digits of the app, or one of the spare codes. */
  kode: string
  ip: string
  kini: Date
}

/** Counts a try before it is looked at, as with passwords. Errors: MASUK_DITUNDA. */
export const cobaKode = (db: Knex, p: KodeDiberi): Promise<void> =>
  transaksi(db, (trx) => mulaiPercobaan(trx, p.pegawaiId, p.ip, p.kini, 'kode'))

/** Takes the code, once and for all. Errors: KODE_SALAH, SEGEL_TAK_TERBUKA. */
export async function wajibKode(trx: Knex.Transaction, segel: Segel, p: KodeDiberi): Promise<void> {
  if (!(await terima(trx, segel, p))) throw errors.KODE_SALAH()
  await berhasilMasuk(trx, p.pegawaiId, p.kini, 'kode')
}

/**
 * The code at the door: what it opens happens in the transaction that takes it, and a wrong one
 * counts against the address too. Errors: MASUK_DITUNDA, KODE_SALAH, SEGEL_TAK_TERBUKA.
 */
export async function denganKode<T>(
  { db, segel }: Alat,
  p: KodeDiberi,
  lalu: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  await cobaKode(db, p)
  try {
    return await transaksi(db, async (trx) => {
      await wajibKode(trx, segel, p)
      return lalu(trx)
    })
  } catch (galat) {
    if (galat instanceof Galat && galat.kode === 'KODE_SALAH')
      await transaksi(db, (trx) => gagalMasuk(trx, p.ip, p.kini))
    throw galat
  }
}

async function terima(trx: Knex.Transaction, segel: Segel, p: KodeDiberi): Promise<boolean> {
  const polos = p.kode.replace(/[\s-]/g, '')
  if (/^\d{6}$/.test(polos)) return terimaTotp(trx, segel, p, polos)
  if (!(await pakaiCadangan(trx, p.pegawaiId, polos, p.kini))) return false
  await catat(trx, {
    at: p.kini,
    aksi: 'pegawai.kodeCadangan.dipakai',
    oleh: p.pegawaiId,
    rincian: { sisa: await sisaCadangan(trx, p.pegawaiId) },
  })
  return true
}

/** The row is locked: of two who hand in the same code at once, one is too late. */
async function terimaTotp(
  trx: Knex.Transaction,
  segel: Segel,
  { pegawaiId, kini }: KodeDiberi,
  kode: string,
): Promise<boolean> {
  const baris = await trx('dua_langkah').where({ pegawai_id: pegawaiId }).forUpdate().first()
  if (!baris) return false
  const rahasia = segel.buka(baris.rahasia, pegawaiId)
  if (!rahasia) throw errors.SEGEL_TAK_TERBUKA()
  const langkah = cocokTotp(rahasia, kode, kini, Number(baris.terakhir))
  if (langkah === null) return false
  await trx('dua_langkah').where({ pegawai_id: pegawaiId }).update({ terakhir: langkah })
  return true
}
