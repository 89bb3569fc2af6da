import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catat } from './jejak.js'
import { hashSandi } from '../platform/http/sandi.js'
import { periksaSandiBaru, SANDI_ADMIN_TERPENDEK } from './sandi.js'
import { hashToken } from './sidik-token.js'

const SEHARI_MS = 86_400_000

/**
 * A link by which the first administrator makes their account: valid 24 hours, once, and only while
 * nobody has an account. Null when somebody has. Several may live at once, because several
 * processes may start on one database and each prints its own.
 */
export async function buatTautanAwal(
  trx: Knex.Transaction,
  clock: { now(): Date },
): Promise<string | null> {
  if (await adaAkun(trx)) return null
  const kini = clock.now()
  const token = randomBytes(32).toString('base64url')
  await trx('tautan_awal').where('kedaluwarsa_at', '<', kini).delete()
  await trx('tautan_awal').insert({
    token_hash: hashToken(token),
    kedaluwarsa_at: new Date(kini.getTime() + SEHARI_MS),
  })
  return token
}

/** The lines printed at start on a real database: the way in for the first administrator, or nothing. */
export async function salamTautanAwal(
  trx: Knex.Transaction,
  clock: { now(): Date },
  url: string,
): Promise<string[]> {
  const token = await buatTautanAwal(trx, clock)
  if (!token) return []
  return [
    'Belum ada akun. Buat admin pertama lewat tautan ini (berlaku 24 jam, sekali pakai):',
    `  ${url}/awal/${token}`,
  ]
}

/** Errors: TIDAK_ADA for a token nobody gave out, TAUTAN_AWAL_HABIS for one that is spent. */
export async function wajibTautanAwal(db: Knex, token: string, kini: Date): Promise<void> {
  const cari = db('tautan_awal').where({ token_hash: hashToken(token) })
  // Locked while an account is being made: two people with the link, one administrator.
  const baris = await (db.isTransaction ? cari.forUpdate() : cari).first()
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Tautan' })
  if (baris.dipakai_at || baris.kedaluwarsa_at <= kini || (await adaAkun(db)))
    throw errors.TAUTAN_AWAL_HABIS()
}

/** Makes the first administrator and spends the link. Errors: those above, SANDI_LEMAH. */
export async function buatAdminPertama(
  trx: Knex.Transaction,
  token: string,
  kini: Date,
  isian: { nama: string; namaPengguna: string; sandiBaru: string; ulangiSandi: string },
): Promise<string> {
  // Two links may be used at the same moment; this lock lets only one of them see no account.
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-admin-pertama'))`)
  await wajibTautanAwal(trx, token, kini)
  if (isian.sandiBaru !== isian.ulangiSandi) throw errors.PENGULANGAN_TIDAK_SAMA()
  periksaSandiBaru(isian.sandiBaru, {
    terpendek: SANDI_ADMIN_TERPENDEK,
    nama: [isian.namaPengguna],
  })
  const [{ id }] = await trx('pegawai')
    .insert({ nama: isian.nama, jenis: 'lainnya' })
    .returning('id')
  await trx('akun').insert({
    pegawai_id: id,
    nama_pengguna: isian.namaPengguna,
    sandi_hash: await hashSandi(isian.sandiBaru),
    admin: true,
  })
  await trx('tautan_awal')
    .where({ token_hash: hashToken(token) })
    .update({ dipakai_at: kini })
  await catat(trx, { at: kini, aksi: 'pegawai.admin.pertama', oleh: id })
  return id
}

async function adaAkun(db: Knex): Promise<boolean> {
  return (await db('akun').first('pegawai_id')) !== undefined
}
