import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import type { PintuSesi } from '../platform/http/types.js'
import { kolomWajib, tertahan } from './dua-langkah/wajib.js'
import { batasLuar } from './batas-luar.js'
import { muatToken } from './token/masuk.js'
import { muatPelaku } from './pelaku.js'
import { hashToken } from './sidik-token.js'

const MENIT = 60_000
/** Without a request for this long, a session ends. */
const DIAM_MS = 4 * 60 * MENIT
/** A session ends this long after login, whatever happens: one long working day. */
const PALING_LAMA_MS = 12 * 60 * MENIT
/** The last use is written at most this often, so that reading pages does not write each time. */
const SENTUH_MS = MENIT

export interface SesiBaru {
  token: string
  csrf: string
  kedaluwarsa: Date
}

/** Opens a session under a new token; only its hash is stored. Removes what has expired. */
export async function buatSesi(
  trx: Knex.Transaction,
  pegawaiId: string,
  kini: Date,
  asal: { ip: string; agen: string },
): Promise<SesiBaru> {
  const token = randomBytes(32).toString('base64url')
  const csrf = randomBytes(32).toString('base64url')
  const kedaluwarsa = new Date(kini.getTime() + PALING_LAMA_MS)
  await trx('sesi').where('kedaluwarsa_at', '<', kini).delete()
  await trx('sesi').insert({
    token_hash: hashToken(token),
    pegawai_id: pegawaiId,
    csrf,
    ip: asal.ip.slice(0, 60),
    agen: asal.agen.slice(0, 200),
    created_at: kini,
    terakhir_at: kini,
    kedaluwarsa_at: kedaluwarsa,
  })
  return { token, csrf, kedaluwarsa }
}

/** Ends one session; its token opens nothing any more. */
export async function hapusSesi(trx: Knex, tokenHash: Buffer): Promise<void> {
  await trx('sesi').where({ token_hash: tokenHash }).delete()
}

/** Ends all sessions of someone, except one. */
export async function hapusSesiLain(
  trx: Knex,
  pegawaiId: string,
  kecuali: Buffer | null,
): Promise<void> {
  const semua = trx('sesi').where({ pegawai_id: pegawaiId })
  await (kecuali ? semua.whereNot({ token_hash: kecuali }) : semua).delete()
}

/** Those that still open something. */
export const sesiHidup = (cari: Knex.QueryBuilder, kini: Date): Knex.QueryBuilder =>
  cari
    .where('kedaluwarsa_at', '>', kini)
    .where('terakhir_at', '>', new Date(kini.getTime() - DIAM_MS))

/** Looks sessions up for platform/http. */
export function pintuSesi(db: Knex): PintuSesi {
  return {
    muatToken: (token, kini, ip) => muatToken(db, token, kini, ip),
    async muat(token, kini) {
      const tokenHash = hashToken(token)
      const baris = await sesiHidup(db('sesi'), kini)
        .join('pegawai', 'pegawai.id', 'sesi.pegawai_id')
        .where({ token_hash: tokenHash, 'pegawai.aktif': true })
        .first('sesi.pegawai_id', 'csrf', 'terakhir_at', 'kedaluwarsa_at', ...kolomWajib(db))
      if (!baris) return null
      if (kini.getTime() - baris.terakhir_at.getTime() > SENTUH_MS) {
        await db('sesi').where({ token_hash: tokenHash }).update({ terakhir_at: kini })
      }
      const pelaku = await muatPelaku(db, baris.pegawai_id, kini)
      const hingga = new Date(Math.min(kini.getTime() + DIAM_MS, baris.kedaluwarsa_at.getTime()))
      return {
        ...{ tokenHash, csrf: baris.csrf, pelaku, hingga },
        batas: batasLuar(pelaku),
        tertahan: tertahan(pelaku, baris),
      }
    },
  }
}
