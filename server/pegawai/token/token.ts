import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Pelaku } from '../../values/pelaku.js'
import { catat } from '../jejak.js'
import { hashToken } from '../sidik-token.js'

/** By which a token that got lost is recognised, also by tools that look for leaked ones. */
export const AWALAN = 'paraf_'
const TERBANYAK = 20
const SEHARI_MS = 86_400_000
/** How long a token that no longer opens anything stays in the list. */
const TAMPAK_MS = 30 * SEHARI_MS

export interface IsiToken {
  nama: string
  lingkup: 'baca' | 'tindak'
  admin?: boolean | undefined
  ruang: string[]
  hari: number
}

/**
 * A new token, answered this once; only its hash is kept. Errors: TOKEN_TERLALU_BANYAK,
 * TIDAK_BERWENANG when someone else than an administrator asks for theirs.
 */
export async function buatToken(
  trx: Knex.Transaction,
  pelaku: Pelaku,
  isi: IsiToken,
  kini: Date,
): Promise<{ id: string; token: string; kedaluwarsa: Date }> {
  if (isi.admin && !pelaku.admin) throw errors.TIDAK_BERWENANG()
  // Held while counting: two forms sent at once must not both find room for one more.
  await trx('akun').where({ pegawai_id: pelaku.pegawaiId }).forUpdate().first('pegawai_id')
  if ((await tokenHidup(trx, pelaku.pegawaiId, kini)).length >= TERBANYAK)
    throw errors.TOKEN_TERLALU_BANYAK({ batas: TERBANYAK })
  const token = AWALAN + randomBytes(32).toString('base64url')
  const kedaluwarsa = new Date(kini.getTime() + isi.hari * SEHARI_MS)
  const [{ id }] = await trx('token_api')
    .insert({
      pegawai_id: pelaku.pegawaiId,
      nama: isi.nama,
      token_hash: hashToken(token),
      akhiran: token.slice(-4),
      lingkup: isi.lingkup,
      admin: isi.admin ?? false,
      ruang: isi.ruang,
      dibuat_at: kini,
      kedaluwarsa_at: kedaluwarsa,
    })
    .returning('id')
  const { nama, lingkup, ruang, hari, admin = false } = isi
  await catat(trx, {
    at: kini,
    aksi: 'pegawai.token.dibuat',
    oleh: pelaku.pegawaiId,
    rincian: { token: id, nama, lingkup, ruang, hari, admin },
  })
  return { id, token, kedaluwarsa }
}

export interface BarisToken {
  id: string
  nama: string
  akhiran: string
  lingkup: 'baca' | 'tindak'
  admin: boolean
  ruang: string[]
  kedaluwarsa: Date
  terakhir: Date | null
  ip: string
  dicabut: Date | null
  /** Lines of history written through it. */
  tercatat: number
}

/** One's own tokens, the newest first; those that ended a month ago are left out. */
export async function tokenSaya(db: Knex, pegawaiId: string, kini: Date): Promise<BarisToken[]> {
  const batas = new Date(kini.getTime() - TAMPAK_MS)
  const { rows } = await db.raw(
    `select t.id, t.nama, t.akhiran, t.lingkup, t.admin, t.ruang, t.kedaluwarsa_at as kedaluwarsa,
            t.terakhir_at as terakhir, t.terakhir_ip as ip, t.dicabut_at as dicabut,
            (select count(*)::int from riwayat r where r.token_id = t.id) as tercatat
       from token_api t
      where t.pegawai_id = ? and least(t.kedaluwarsa_at, t.dicabut_at) > ?
      order by t.dibuat_at desc, t.id`,
    [pegawaiId, batas],
  )
  return rows
}

/** Those of someone that still open something. */
export const tokenHidup = (db: Knex, pegawaiId: string, kini: Date): Promise<string[]> =>
  db('token_api')
    .where({ pegawai_id: pegawaiId, dicabut_at: null })
    .where('kedaluwarsa_at', '>', kini)
    .pluck('id')

/** Errors: TIDAK_ADA for one that is not theirs or was revoked before. */
export async function cabutToken(
  trx: Knex.Transaction,
  p: { pegawaiId: string; id: string; kini: Date },
): Promise<void> {
  const dicabut = await trx('token_api')
    .where({ id: p.id, pegawai_id: p.pegawaiId, dicabut_at: null })
    .update({ dicabut_at: p.kini, dicabut_oleh: p.pegawaiId })
  if (dicabut === 0) throw errors.TIDAK_ADA({ apa: 'Token' })
  await catat(trx, {
    at: p.kini,
    aksi: 'pegawai.token.dicabut',
    oleh: p.pegawaiId,
    rincian: { token: p.id },
  })
}

/** By an administrator, all of someone at once; answers how many. */
export async function cabutSemua(
  trx: Knex.Transaction,
  p: { pegawaiId: string; oleh: string; kini: Date },
): Promise<number> {
  const id = await tokenHidup(trx, p.pegawaiId, p.kini)
  await trx('token_api').whereIn('id', id).update({ dicabut_at: p.kini, dicabut_oleh: p.oleh })
  await catat(trx, {
    at: p.kini,
    aksi: 'pegawai.token.dicabutAdmin',
    oleh: p.oleh,
    rincian: { pegawai: p.pegawaiId, token: id },
  })
  return id.length
}
