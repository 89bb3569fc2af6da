import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Segel } from '../../platform/segel.js'
import { catat } from '../jejak.js'
import { hapusSesiLain } from '../sesi.js'
import { gantiCadangan, sisaCadangan } from './cadangan.js'

/** 160 bits, the length RFC 4226 recommends. */
const PANJANG = 20

export interface KeadaanDuaLangkah {
  aktifAt: Date | null
  /** To be shown while it is not yet active; null when there is nothing to show (any more). */
  rahasia: Buffer | null
  sisaCadangan: number
}

/** Null when nothing has been prepared. */
export async function keadaan(
  db: Knex,
  segel: Segel,
  pegawaiId: string,
): Promise<KeadaanDuaLangkah | null> {
  const baris = await db('dua_langkah').where({ pegawai_id: pegawaiId }).first()
  if (!baris) return null
  return {
    aktifAt: baris.aktif_at,
    rahasia: baris.aktif_at ? null : segel.buka(baris.rahasia, pegawaiId),
    sisaCadangan: await sisaCadangan(db, pegawaiId),
  }
}

export async function duaLangkahAktif(db: Knex, pegawaiId: string): Promise<boolean> {
  const baris = await db('dua_langkah').where({ pegawai_id: pegawaiId }).first('aktif_at')
  return Boolean(baris?.aktif_at)
}

/** A new secret, still without effect. Errors: DUA_LANGKAH_SUDAH_AKTIF. */
export async function siapkan(
  trx: Knex.Transaction,
  segel: Segel,
  pegawaiId: string,
  kini: Date,
): Promise<void> {
  const baris = {
    pegawai_id: pegawaiId,
    rahasia: segel.tutup(randomBytes(PANJANG), pegawaiId),
    terakhir: -1,
    dibuat_at: kini,
  }
  const tertulis = await trx('dua_langkah')
    .insert(baris)
    .onConflict('pegawai_id')
    .merge()
    .where('dua_langkah.aktif_at', null)
    .returning('pegawai_id')
  if (tertulis.length === 0) throw errors.DUA_LANGKAH_SUDAH_AKTIF()
}

/**
 * Switches it on, the first code having been taken; answers the spare codes, shown this once. Other
 * sessions end: they were opened without a second step. Errors: DUA_LANGKAH_SUDAH_AKTIF.
 */
export async function aktifkan(
  trx: Knex.Transaction,
  p: { pegawaiId: string; sesiIni: Buffer | null; kini: Date },
): Promise<string[]> {
  const berubah = await trx('dua_langkah')
    .where({ pegawai_id: p.pegawaiId, aktif_at: null })
    .update({ aktif_at: p.kini })
  if (berubah === 0) throw errors.DUA_LANGKAH_SUDAH_AKTIF()
  await hapusSesiLain(trx, p.pegawaiId, p.sesiIni)
  await catat(trx, { at: p.kini, aksi: 'pegawai.duaLangkah.aktif', oleh: p.pegawaiId })
  return gantiCadangan(trx, p.pegawaiId)
}

/** Ten new spare codes; those before open nothing any more. */
export async function cadanganBaru(
  trx: Knex.Transaction,
  pegawaiId: string,
  kini: Date,
): Promise<string[]> {
  await catat(trx, { at: kini, aksi: 'pegawai.kodeCadangan.diganti', oleh: pegawaiId })
  return gantiCadangan(trx, pegawaiId)
}

/** Switches it off. */
export async function matikan(trx: Knex.Transaction, pegawaiId: string, kini: Date): Promise<void> {
  await trx('dua_langkah').where({ pegawai_id: pegawaiId }).delete()
  await catat(trx, { at: kini, aksi: 'pegawai.duaLangkah.mati', oleh: pegawaiId })
}

/**
 * By an administrator, for someone who lost the telephone: the password alone opens again, and every
 * session ends, for whoever found the telephone may have one. Errors: DUA_LANGKAH_BELUM_ADA,
 * DUA_LANGKAH_SENDIRI (one's own needs a code).
 */
export async function hapusOlehAdmin(
  trx: Knex.Transaction,
  p: { pegawaiId: string; oleh: string; kini: Date },
): Promise<void> {
  if (p.pegawaiId === p.oleh) throw errors.DUA_LANGKAH_SENDIRI()
  const hilang = await trx('dua_langkah').where({ pegawai_id: p.pegawaiId }).delete()
  if (hilang === 0) throw errors.DUA_LANGKAH_BELUM_ADA()
  await trx('masuk_separuh').where({ pegawai_id: p.pegawaiId }).delete()
  await hapusSesiLain(trx, p.pegawaiId, null)
  await catat(trx, {
    at: p.kini,
    aksi: 'pegawai.duaLangkah.dihapusAdmin',
    oleh: p.oleh,
    rincian: { pegawai: p.pegawaiId },
  })
}
