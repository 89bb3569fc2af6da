import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { rapikan, type BalasanRow } from './balasan.js'

export interface Tautan {
  perkaraId: string
  /** As it stands in the list of the case. */
  instansi: string
  suratMasukId: string
  peserta: number
  terlambat: boolean
}

/** The invited instansi a reply is of. Errors: INSTANSI_TIDAK_DIUNDANG, BALASAN_SUDAH_ADA. */
export function instansiMenunggu(semua: readonly BalasanRow[], instansi: string): BalasanRow {
  const tujuan = semua.find((b) => rapikan(b.instansi) === rapikan(instansi))
  if (!tujuan) throw errors.INSTANSI_TIDAK_DIUNDANG({ instansi })
  if (tujuan.surat_masuk_id)
    throw errors.BALASAN_SUDAH_ADA({ instansi: tujuan.instansi, nomor: tujuan.nomor ?? '' })
  return tujuan
}

/**
 * Counts an incoming letter as the reply of an instansi; one letter is one reply. The caller holds the
 * lock of the case and of the letter. Errors: SURAT_SUDAH_BALASAN.
 */
export async function simpanBalasan(trx: Knex.Transaction, t: Tautan): Promise<void> {
  const lain = await trx('balasan').where({ surat_masuk_id: t.suratMasukId }).first('instansi')
  if (lain) throw errors.SURAT_SUDAH_BALASAN({ instansi: lain.instansi })
  await trx('balasan')
    .where({ perkara_id: t.perkaraId, instansi: t.instansi })
    .update({ surat_masuk_id: t.suratMasukId, peserta: t.peserta, terlambat: t.terlambat })
  await trx('surat_masuk')
    .where({ id: t.suratMasukId })
    .whereNull('perkara_id')
    .update({ perkara_id: t.perkaraId })
}
