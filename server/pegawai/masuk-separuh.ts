import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { hashToken } from './sidik-token.js'

/** How long the page that asks for the code waits, in milliseconds. */
const LAMA_MS = 5 * 60_000

export interface MasukSeparuh {
  token: string
  kedaluwarsa: Date
}

/** Remembers that the password was right; the token of it goes into a cookie of its own. */
export async function buatSeparuh(
  trx: Knex.Transaction,
  pegawaiId: string,
  kini: Date,
): Promise<MasukSeparuh> {
  const token = randomBytes(32).toString('base64url')
  const kedaluwarsa = new Date(kini.getTime() + LAMA_MS)
  await trx('masuk_separuh').where('kedaluwarsa_at', '<', kini).delete()
  await trx('masuk_separuh').insert({
    token_hash: hashToken(token),
    pegawai_id: pegawaiId,
    kedaluwarsa_at: kedaluwarsa,
  })
  return { token, kedaluwarsa }
}

/** Whose login waits for its code. Errors: MASUK_SEPARUH_HABIS. */
export async function pemilikSeparuh(db: Knex, token: string, kini: Date): Promise<string> {
  const baris = await db('masuk_separuh')
    .join('pegawai', 'pegawai.id', 'masuk_separuh.pegawai_id')
    .where({ token_hash: hashToken(token), aktif: true })
    .where('kedaluwarsa_at', '>', kini)
    .first('pegawai_id')
  if (!baris) throw errors.MASUK_SEPARUH_HABIS()
  return baris.pegawai_id
}

/** Spends it: one login, one session. Errors: MASUK_SEPARUH_HABIS when somebody was faster. */
export async function habiskanSeparuh(trx: Knex.Transaction, token: string): Promise<void> {
  const hilang = await trx('masuk_separuh')
    .where({ token_hash: hashToken(token) })
    .delete()
  if (hilang === 0) throw errors.MASUK_SEPARUH_HABIS()
}
