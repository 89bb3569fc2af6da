import type { Knex } from 'knex'
import { manifesBerlaku } from './templat-versi.js'

/**
 * The kinds a letter of its own may have, code -> name: not the sheets, and not certificates, which
 * come in lots.
 */
export async function naskahPilihan(db: Knex): Promise<ReadonlyMap<string, string>> {
  const surat = (await manifesBerlaku(db)).filter((m) => m.register !== 'sertifikat')
  return new Map(surat.sort((a, b) => a.nama.localeCompare(b.nama)).map((m) => [m.jenis, m.nama]))
}
