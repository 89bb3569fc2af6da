import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Galat } from '../../platform/galat.js'
import type { Sesi, TokenSesi } from '../../platform/http/types.js'
import { kolomWajib, tertahan } from '../dua-langkah/wajib.js'
import { batasLuar } from '../batas-luar.js'
import { muatPelaku } from '../pelaku.js'
import { hashToken } from '../sidik-token.js'
import { RUANG, ruangDari, TANPA_RUANG } from './ruang.js'
import { AWALAN } from './token.js'

/** The last use is written at most this often. */
const SENTUH_MS = 60_000

interface Lingkup {
  id: string
  lingkup: 'baca' | 'tindak'
  admin: boolean
  ruang: readonly string[]
}

/** The session of a token: its owner as they are at this moment, narrowed by what it covers. */
export async function muatToken(
  db: Knex,
  token: string,
  kini: Date,
  ip: string,
): Promise<Sesi | null> {
  if (!token.startsWith(AWALAN)) return null
  const tokenHash = hashToken(token)
  const baris = await db('token_api')
    .join('pegawai', 'pegawai.id', 'token_api.pegawai_id')
    .where({ token_hash: tokenHash, 'pegawai.aktif': true, dicabut_at: null })
    .where('kedaluwarsa_at', '>', kini)
    // Without an account nobody can log in, and their programs neither.
    .whereExists(db('akun').where('akun.pegawai_id', db.ref('pegawai.id')).select(db.raw('1')))
    .first('token_api.*', ...kolomWajib(db))
  if (!baris) return null
  const pelaku = await muatPelaku(db, baris.pegawai_id, kini)
  if (!baris.terakhir_at || kini.getTime() - baris.terakhir_at.getTime() > SENTUH_MS)
    await db('token_api')
      .where({ id: baris.id })
      .update({ terakhir_at: kini, terakhir_ip: ip.slice(0, 60) })
  return {
    tokenHash,
    csrf: '',
    pelaku,
    token: { id: baris.id, tolak: (p) => tolak(baris, p) },
    batas: batasLuar(pelaku),
    tertahan: tertahan(pelaku, baris),
  }
}

/** What the token does not cover, in words; null when it does. */
export function tolak(t: Lingkup, p: Parameters<TokenSesi['tolak']>[0]): Galat | null {
  const di = (sebab: string) => errors.TOKEN_DI_LUAR_LINGKUP({ sebab })
  if (!p.membaca && t.lingkup === 'baca') return di('hanya boleh membaca')
  if (p.admin && !t.admin) return di('tidak mencakup halaman khusus admin')
  if (t.ruang.length === 0 || TANPA_RUANG.includes(p.bagian)) return null
  if (t.ruang.includes(ruangDari(p.bagian))) return null
  const nama = RUANG.filter((r) => t.ruang.includes(r.kode)).map((r) => r.nama)
  return di(`hanya berlaku untuk ${nama.join('; ')}`)
}
