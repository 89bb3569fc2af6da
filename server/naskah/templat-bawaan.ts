import type { Knex } from 'knex'
import { berlakukan, kunciJenis, simpanTemplat } from './templat-versi.js'
import type { Templat } from './templat.js'

/**
 * Registers the shipped templates whose hash is new. An office that follows the shipped ones gets
 * the new version at once; one that put a version of its own (or an older one) in force keeps it,
 * and the new one waits on the template page.
 */
export async function daftarkanBawaan(
  trx: Knex.Transaction,
  templat: Iterable<Templat>,
  kini: Date,
): Promise<void> {
  for (const t of templat) {
    // Asked first, because at nearly every start nothing is new and nobody has to wait.
    if (await trx('templat_versi').where({ sha256: t.sha256 }).first('versi')) continue
    await kunciJenis(trx, t.jenis)
    const mengikuti = await mengikutiBawaan(trx, t.jenis)
    const { baru } = await simpanTemplat(trx, t, { asal: 'bawaan', kini })
    if (baru && mengikuti) await berlakukan(trx, t.jenis, t.sha256, kini)
  }
}

/** True when no version is in force yet, or the newest of the shipped ones is. */
async function mengikutiBawaan(trx: Knex.Transaction, jenis: string): Promise<boolean> {
  const milik = () => trx('templat_versi').where({ jenis })
  const berlaku = await milik().whereNotNull('berlaku_at').first('sha256')
  if (!berlaku) return true
  const bawaan = await milik().where({ asal: 'bawaan' }).orderBy('versi', 'desc').first('sha256')
  return bawaan?.sha256 === berlaku.sha256
}
