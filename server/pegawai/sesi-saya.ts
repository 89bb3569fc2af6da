import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { namaPerangkat } from '../values/perangkat.js'
import { catat } from './jejak.js'
import { sesiHidup } from './sesi.js'

export interface SesiSaya {
  id: string
  perangkat: string
  ip: string
  sejak: Date
  terakhir: Date
  /** The one that asks. */
  ini: boolean
}

/** One's living sessions, the one that asks first, then the latest used. */
export async function sesiSaya(
  db: Knex,
  pegawaiId: string,
  sesiIni: Buffer | null,
  kini: Date,
): Promise<SesiSaya[]> {
  const baris = await sesiHidup(db('sesi'), kini)
    .where({ pegawai_id: pegawaiId })
    .orderBy('terakhir_at', 'desc')
    .select('id', 'token_hash', 'agen', 'ip', 'created_at', 'terakhir_at')
  return baris
    .map((b: any) => ({
      id: b.id,
      perangkat: namaPerangkat(b.agen),
      ip: b.ip,
      sejak: b.created_at,
      terakhir: b.terakhir_at,
      ini: sesiIni?.equals(b.token_hash) ?? false,
    }))
    .sort((a: SesiSaya, b: SesiSaya) => Number(b.ini) - Number(a.ini))
}

/** Ends one of one's own sessions. Errors: TIDAK_ADA for any other. */
export async function akhiriSesi(
  trx: Knex.Transaction,
  pegawaiId: string,
  id: string,
  kini: Date,
): Promise<void> {
  if ((await trx('sesi').where({ id, pegawai_id: pegawaiId }).delete()) === 0)
    throw errors.TIDAK_ADA({ apa: 'Sesi' })
  await catat(trx, { at: kini, aksi: 'pegawai.sesi.diakhiri', oleh: pegawaiId })
}

/** Ends all but the one that asks; answers how many those were. */
export async function akhiriSesiLain(
  trx: Knex.Transaction,
  pegawaiId: string,
  sesiIni: Buffer | null,
  kini: Date,
): Promise<number> {
  const lain = trx('sesi').where({ pegawai_id: pegawaiId })
  const banyak = await (sesiIni ? lain.whereNot({ token_hash: sesiIni }) : lain).delete()
  if (banyak > 0)
    await catat(trx, {
      at: kini,
      aksi: 'pegawai.sesi.lainDiakhiri',
      oleh: pegawaiId,
      rincian: { banyak },
    })
  return banyak
}
