import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { catatRiwayat } from '../../perkara/service.js'
import { batalkanNomor, type NomorRow, type Pembatalan } from './pesan.js'

export interface PembatalanBuku extends Pembatalan {
  /** The issued letter that takes the place of a cancelled one. */
  penggantiId?: string | null
}

/**
 * Cancels a number by hand, and with it whatever bears it: an issued letter becomes `batal` (replaced,
 * when its successor is named), a certificate and a letter per participant too. A letter still on its way to the signature is
 * refused on its task, not here. Errors: those of batalkanNomor, NOMOR_SEDANG_DITANDATANGANI,
 * PENGGANTI_SALAH.
 */
export async function batalkanDiBuku(
  trx: Knex.Transaction,
  nomorId: string,
  b: PembatalanBuku,
): Promise<void> {
  const n = await batalkanNomor(trx, nomorId, b)
  if (n.pemilik === 'naskah') await batalkanNaskah(trx, n, b)
  else if (b.penggantiId) throw errors.PENGGANTI_SALAH()
  if (n.pemilik === 'surat_massal')
    await trx('surat_massal').where({ id: n.pemilik_id }).update({ keadaan: 'batal' })
  if (n.pemilik === 'sertifikat')
    await trx('sertifikat').where({ id: n.pemilik_id }).update({ status: 'batal' })
  await trx('riwayat').insert({
    at: b.kini,
    aksi: 'nomor.batal',
    pegawai_id: b.oleh,
    rincian: JSON.stringify({ nomor: n.nomor, alasan: b.alasan.trim() }),
  })
}

async function batalkanNaskah(
  trx: Knex.Transaction,
  n: NomorRow,
  b: PembatalanBuku,
): Promise<void> {
  const naskah = await trx('naskah').where({ id: n.pemilik_id }).forUpdate().first()
  // A number entered in the book for a letter kept nowhere has nothing more to cancel.
  if (!naskah) return
  if (!naskah.terbit_sha256) throw errors.NOMOR_SEDANG_DITANDATANGANI({ nomor: n.nomor })
  if (b.penggantiId) await wajibPengganti(trx, naskah.id, b.penggantiId)
  await trx('naskah')
    .where({ id: naskah.id })
    .update({
      keadaan: 'batal',
      alasan_batal: b.alasan.trim(),
      batal_at: b.kini,
      batal_oleh: b.oleh,
      pengganti_id: b.penggantiId ?? null,
    })
  await catatRiwayat(trx, {
    at: b.kini,
    aksi: 'naskah.batal',
    perkaraId: naskah.perkara_id,
    pegawaiId: b.oleh,
    rincian: { nomor: n.nomor, alasan: b.alasan.trim() },
  })
}

async function wajibPengganti(trx: Knex.Transaction, id: string, pengganti: string): Promise<void> {
  const row = await trx('naskah').where({ id: pengganti }).first('keadaan', 'terbit_sha256')
  if (!row?.terbit_sha256 || row.keadaan === 'batal' || pengganti === id)
    throw errors.PENGGANTI_SALAH()
}

/** The issued letter that bears this printed number, or null; for naming a successor. */
export async function naskahBernomor(db: Knex, nomor: string): Promise<string | null> {
  const row = await db('nomor')
    .where({ nomor: nomor.trim(), pemilik: 'naskah', status: 'terpakai' })
    .orderBy('dibuat_at', 'desc')
    .first('pemilik_id')
  return row?.pemilik_id ?? null
}
