import type { Knex } from 'knex'
import { transaksi } from '../platform/db/db.js'
import { bukaRahasia, pakaiSegel, perluSegel, tutupRahasia } from '../platform/segel-instalasi.js'
import { buatSegel, type Segel } from '../platform/segel.js'
import { MILIK_LMS } from '../lms/setelan.js'
import { MILIK_KABAR } from '../pemberitahuan/setelan.js'
import { MILIK_TTE } from '../tte/setelan.js'

/** Secrets in the settings: their row, their key in it, and whose they are for the seal. */
const RAHASIA: readonly (readonly [kunci: string, isian: string, milik: string])[] = [
  ['tte', 'bsreSandi', MILIK_TTE],
  ['lms', 'tokenRahasia', MILIK_LMS],
  ['pemberitahuan', 'surelSandi', MILIK_KABAR.surelSandi],
  ['pemberitahuan', 'webhookRahasia', MILIK_KABAR.webhookRahasia],
]

/** The key of this installation from now on, and under it what still lies open. */
export async function siapkanSegel(db: Knex, kunci: string | null): Promise<void> {
  const segel = buatSegel(kunci)
  pakaiSegel(segel)
  await transaksi(db, (trx) => segelRahasia(trx, segel))
}

/**
 * At every start: secrets kept before there was a key, or before they were sealed at all, go under
 * the key of the installation. Answers how many did.
 */
export async function segelRahasia(trx: Knex.Transaction, segel: Segel): Promise<number> {
  if (!segel.ada) return 0
  let banyak = 0
  for (const [kunci, isian, milik] of RAHASIA) {
    const baris = await trx('setelan').where({ kunci }).forUpdate().first('nilai')
    const lama: string | undefined = baris?.nilai[isian]
    const terbuka = perluSegel(lama) && bukaRahasia(lama, milik)
    if (!terbuka) continue
    const nilai = JSON.stringify({ ...baris.nilai, [isian]: tutupRahasia(terbuka, milik) })
    await trx('setelan').where({ kunci }).update({ nilai })
    banyak++
  }
  return banyak + (await segelDuaLangkah(trx, segel))
}

/** The secrets of the second step, made while the installation had no key. */
async function segelDuaLangkah(trx: Knex.Transaction, segel: Segel): Promise<number> {
  const baris = await trx('dua_langkah')
    .whereRaw('get_byte(rahasia, 0) = 0')
    .forUpdate()
    .select('pegawai_id', 'rahasia')
  for (const { pegawai_id, rahasia } of baris) {
    const terbuka = segel.buka(rahasia, pegawai_id)!
    await trx('dua_langkah')
      .where({ pegawai_id })
      .update({ rahasia: segel.tutup(terbuka, pegawai_id) })
  }
  return baris.length
}
