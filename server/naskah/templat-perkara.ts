import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Konteks } from '../perkara/handler.js'
import type { VersiRow } from './muat.js'
import { cariTemplat, templatSidik } from './templat-versi.js'
import type { Templat } from './templat.js'

/**
 * The template this case writes that kind of document with: the version it began with, else the one
 * in force. Errors: TIDAK_ADA when the house has no such kind.
 */
export const templat = (k: Pick<Konteks, 'trx' | 'perkara'>, jenis: string): Promise<Templat> =>
  templatPerkara(k.trx, k.perkara.id, jenis)

/** As `templat`, for work outside a task. */
export async function templatPerkara(db: Knex, perkaraId: string, jenis: string): Promise<Templat> {
  const { rows } = await db.raw(
    `select coalesce(p.sha256, t.sha256) as sha256
       from templat_versi t
       left join perkara_templat p on p.perkara_id = ? and p.jenis = t.jenis
      where t.jenis = ? and t.berlaku_at is not null`,
    [perkaraId, jenis],
  )
  if (!rows[0]) throw errors.TIDAK_ADA({ apa: `Templat ${jenis}` })
  return templatSidik(db, rows[0].sha256)
}

/**
 * The template a version was printed with, so that what is shown, and what is issued, is what was
 * signed. Versions older than stored templates fall back on the one of the case.
 */
export async function templatVersi(
  k: Pick<Konteks, 'trx' | 'perkara'>,
  jenis: string,
  versi: Pick<VersiRow, 'templat_sha256'>,
): Promise<Templat> {
  const tercetak = await cariTemplat(k.trx, versi.templat_sha256)
  return tercetak ?? templat(k, jenis)
}

/** The case keeps, for these kinds, what is in force at this moment; a kind pinned before stays. */
export async function sematkanTemplat(
  trx: Knex.Transaction,
  perkaraId: string,
  jenis: readonly string[],
  kini: Date,
): Promise<void> {
  if (jenis.length === 0) return
  await trx.raw(
    `insert into perkara_templat (perkara_id, jenis, sha256, dipilih_at)
     select ?, jenis, sha256, ? from templat_versi
      where jenis = any(?::text[]) and berlaku_at is not null
     on conflict do nothing`,
    [perkaraId, kini, [...jenis]],
  )
}
