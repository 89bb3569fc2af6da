import type { Knex } from 'knex'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { gambarQr } from '../platform/docx/qr.js'
import { tokenBaru } from '../values/token.js'

/** What a document carries so that anyone can check it. */
export interface TandaPeriksa {
  token: string
  /** The public page of this document, as printed; empty while the office has no public address. */
  alamat: string
  /** The same as a code; none without an address. */
  qr: Buffer | undefined
}

/** The mark for a token; a new one when there is none yet. */
export async function tandaPeriksa(db: Knex, token: string | null): Promise<TandaPeriksa> {
  return tandaUntuk(await alamatPublik(db), token ?? tokenBaru())
}

/** The same where many are drawn for one office. */
export function tandaUntuk(publik: string, token: string): TandaPeriksa {
  if (!publik) return { token, alamat: '', qr: undefined }
  const alamat = `${publik}/v/${token}`
  return { token, alamat, qr: gambarQr(alamat) }
}
