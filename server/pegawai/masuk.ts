import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { transaksi } from '../platform/db/db.js'
import { cocokSandi, hashSandi, perluHashBaru } from '../platform/http/sandi.js'
import { duaLangkahAktif } from './dua-langkah/atur.js'
import { denganKode, type Alat } from './dua-langkah/kode.js'
import { catat } from './jejak.js'
import { buatSeparuh, habiskanSeparuh, pemilikSeparuh, type MasukSeparuh } from './masuk-separuh.js'
import { buatSesi, hapusSesi, type SesiBaru } from './sesi.js'
import { berhasilMasuk, gagalMasuk, mulaiPercobaan } from './tunda-masuk.js'

export interface AsalMasuk {
  ip: string
  agen: string
  kini: Date
  /** The session the browser came with; it ends, so that a planted one is worth nothing. */
  sesiLama: Buffer | null
}

export interface PermintaanMasuk extends AsalMasuk {
  namaPengguna: string
  sandi: string
}

export type SesiMasuk = SesiBaru & { pegawaiId: string }

/**
 * Login by password; who has a second step gets a half login instead of a session. Three steps,
 * because a failure must be remembered although nothing else happened, and the slow comparison must
 * hold no lock. Errors: MASUK_DITUNDA, MASUK_GAGAL (for every other reason).
 */
export async function masuk(
  { db }: Alat,
  p: PermintaanMasuk,
): Promise<{ sesi: SesiMasuk } | { separuh: MasukSeparuh }> {
  const { pegawaiId, hashBaru, nama } = await cocokkan(db, p)
  return transaksi(db, async (trx) => {
    await sandiBenar(trx, { nama, pegawaiId, hashBaru }, p.kini)
    if (await duaLangkahAktif(trx, pegawaiId))
      return { separuh: await buatSeparuh(trx, pegawaiId, p.kini) }
    return { sesi: await bukaSesi(trx, pegawaiId, p) }
  })
}

/** The same for a program, which says all at once. Errors: those above, KODE_DIPERLUKAN, KODE_SALAH. */
export async function masukSekaligus(
  alat: Alat,
  p: PermintaanMasuk & { kode?: string | undefined },
): Promise<SesiMasuk> {
  const hasil = await masuk(alat, p)
  if ('sesi' in hasil) return hasil.sesi
  if (p.kode === undefined) throw errors.KODE_DIPERLUKAN()
  return masukKode(alat, { ...p, token: hasil.separuh.token, kode: p.kode })
}

/** The second step. Errors: MASUK_SEPARUH_HABIS, MASUK_DITUNDA, KODE_SALAH, SEGEL_TAK_TERBUKA. */
export async function masukKode(
  alat: Alat,
  p: AsalMasuk & { token: string; kode: string },
): Promise<SesiMasuk> {
  const pegawaiId = await pemilikSeparuh(alat.db, p.token, p.kini)
  return denganKode(alat, { pegawaiId, kode: p.kode, ip: p.ip, kini: p.kini }, async (trx) => {
    await habiskanSeparuh(trx, p.token)
    return bukaSesi(trx, pegawaiId, p)
  })
}

// helpers ////

async function cocokkan(db: Knex, p: PermintaanMasuk) {
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
  return { nama, pegawaiId: akun.pegawai_id as string, hashBaru }
}

async function sandiBenar(
  trx: Knex.Transaction,
  a: { nama: string; pegawaiId: string; hashBaru: string | null },
  kini: Date,
): Promise<void> {
  await berhasilMasuk(trx, a.nama, kini)
  if (a.hashBaru)
    await trx('akun').where({ pegawai_id: a.pegawaiId }).update({ sandi_hash: a.hashBaru })
}

async function bukaSesi(
  trx: Knex.Transaction,
  pegawaiId: string,
  p: AsalMasuk,
): Promise<SesiMasuk> {
  if (p.sesiLama) await hapusSesi(trx, p.sesiLama)
  await catat(trx, { at: p.kini, aksi: 'pegawai.masuk', oleh: pegawaiId })
  return { ...(await buatSesi(trx, pegawaiId, p.kini, p)), pegawaiId }
}
