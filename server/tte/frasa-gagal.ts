import type { Knex } from 'knex'
import { errors } from '../errors.js'

/** Wrong passphrases without delay, the first delay in seconds, the longest, and when all is forgotten. */
const BEBAS = 3
const DETIK = 30
const PALING = 900
const LUPA_MS = 24 * 3600_000

/** Errors: TTE_FRASA_DITUNDA with the seconds left. */
export async function tolakBilaDitunda(
  trx: Knex.Transaction,
  pegawaiId: string,
  kini: Date,
): Promise<void> {
  const row = await trx('tte_orang').where({ pegawai_id: pegawaiId }).first('tunggu_sampai')
  const sisa = (row?.tunggu_sampai?.getTime() ?? 0) - kini.getTime()
  if (sisa > 0) throw errors.TTE_FRASA_DITUNDA({ detik: Math.ceil(sisa / 1000) })
}

/** One more wrong passphrase of this person; from the fourth on they wait, longer each time. */
export async function hitungGagal(
  trx: Knex.Transaction,
  pegawaiId: string,
  kini: Date,
): Promise<number> {
  const { rows } = await trx.raw(
    `insert into tte_orang as o (pegawai_id, gagal, gagal_at) values (?, 1, ?)
     on conflict (pegawai_id) do update set gagal_at = excluded.gagal_at,
       gagal = case when o.gagal_at < ? then 1 else o.gagal + 1 end
     returning gagal`,
    [pegawaiId, kini, new Date(kini.getTime() - LUPA_MS)],
  )
  const gagal = Number(rows[0].gagal)
  if (gagal > BEBAS) {
    const detik = Math.min(PALING, DETIK * 2 ** Math.min(gagal - BEBAS - 1, 10))
    await trx('tte_orang')
      .where({ pegawai_id: pegawaiId })
      .update({ tunggu_sampai: new Date(kini.getTime() + detik * 1000) })
  }
  return gagal
}

/** The owner has come: earlier failures are forgotten. */
export async function lupakanGagal(trx: Knex.Transaction, pegawaiId: string): Promise<void> {
  await trx('tte_orang')
    .where({ pegawai_id: pegawaiId })
    .update({ gagal: 0, tunggu_sampai: null, gagal_at: null })
}
