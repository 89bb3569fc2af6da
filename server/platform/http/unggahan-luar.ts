import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Pelaku } from '../../values/pelaku.js'

type Siapa = Pick<Pelaku, 'pegawaiId' | 'luar'>

/** Remembers whose files these are, where it matters: see `wajibSendiri`. */
export async function catatUnggahan(
  trx: Knex.Transaction,
  { pegawaiId, luar }: Siapa,
  sha256: readonly string[],
  kini: Date,
): Promise<void> {
  if (!luar || sha256.length === 0) return
  const baris = [...new Set(sha256)].map((s) => ({ pegawai_id: pegawaiId, sha256: s, at: kini }))
  await trx('unggahan_luar').insert(baris).onConflict(['pegawai_id', 'sha256']).ignore()
}

/**
 * People of other agencies name no stored file but those they uploaded: the hash of a letter stands on
 * its public page, and who could hang it on a form of their own could read it there. A stranger names
 * none at all, and so learns of none whether it is here. `disebut`: hash -> name for the sentence.
 * Errors: UNGGAHAN_TIDAK_ADA, as for a file nobody stored.
 */
export async function wajibSendiri(
  db: Knex,
  { pegawaiId, luar }: Siapa,
  disebut: ReadonlyMap<string, string>,
): Promise<void> {
  if ((pegawaiId && !luar) || disebut.size === 0) return
  const punya: string[] = pegawaiId
    ? await db('unggahan_luar')
        .where({ pegawai_id: pegawaiId })
        .whereIn('sha256', [...disebut.keys()])
        .pluck('sha256')
    : []
  const asing = [...disebut].find(([sha256]) => !punya.includes(sha256))
  if (asing) throw errors.UNGGAHAN_TIDAK_ADA({ nama: asing[1] })
}
