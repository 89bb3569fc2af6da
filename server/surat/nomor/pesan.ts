import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import {
  beriNomor,
  beriNomorBanyak,
  type Nomor,
  type Permintaan,
  type PermintaanBanyak,
} from '../penomoran.js'
import { ambilPesanan } from './pesanan.js'
import { beriSisipan } from './sisipan.js'

/** Where a number comes from: the counter, between two numbers, or a reservation. */
export type CaraNomor =
  | { cara: 'urut' }
  | { cara: 'sisipan'; alasan: string; setelah?: number | null }
  | { cara: 'pesanan'; nomorId: string }

/** A number for a letter issued now, in the way asked for; default the next one. */
export function ambilNomor(
  trx: Knex.Transaction,
  p: Permintaan,
  c: CaraNomor = { cara: 'urut' },
  status: 'dipesan' | 'terpakai' = 'terpakai',
): Promise<Nomor> {
  if (c.cara === 'sisipan') return beriSisipan(trx, p, { ...c, status })
  if (c.cara === 'pesanan') return ambilPesanan(trx, p, c.nomorId, status)
  return status === 'terpakai' ? beriNomor(trx, p) : pesanSatu(trx, p)
}

async function pesanSatu(trx: Knex.Transaction, p: Permintaan): Promise<Nomor> {
  const [n] = await beriNomorBanyak(trx, { ...p, status: 'dipesan' }, [p])
  return n!
}

/**
 * Reserves the number a letter will be signed with: number and date stand inside the signed bytes, so
 * they come before the signature. It is in the book at once; then either `pakaiNomor` or
 * `batalkanNomor` follows. One owner holds one living number (unique index).
 */
export const pesanNomor = (
  trx: Knex.Transaction,
  p: Permintaan,
  cara?: CaraNomor,
): Promise<Nomor> => ambilNomor(trx, p, cara, 'dipesan')

/** The same for many owners with one lock, consecutive, in their order. */
export const pesanNomorBanyak = (
  trx: Knex.Transaction,
  p: PermintaanBanyak,
  pemilik: readonly Pick<Permintaan, 'hal' | 'tujuan' | 'pemilikId'>[],
): Promise<Nomor[]> => beriNomorBanyak(trx, { ...p, status: 'dipesan' }, pemilik)

/** The reserved number is on an issued letter now. Errors: TIDAK_ADA, NOMOR_TIDAK_DIPESAN. */
export async function pakaiNomor(trx: Knex.Transaction, id: string): Promise<void> {
  const n = await kunciNomor(trx, id)
  if (n.status !== 'dipesan') throw errors.NOMOR_TIDAK_DIPESAN({ nomor: n.nomor })
  await trx('nomor').where({ id }).update({ status: 'terpakai' })
}

export interface Pembatalan {
  alasan: string
  /** Who cancels; null for the system itself. */
  oleh: string | null
  kini: Date
}

/**
 * A number that was given and not used, or withdrawn: its row stays, with the reason, and is never
 * given again, also when it was still the last (an office may not wonder which of two letters bore it).
 * Whatever bears the number is the caller's to cancel. Errors: TIDAK_ADA, NOMOR_SUDAH_BATAL,
 * ISIAN_SALAH without a reason.
 */
export async function batalkanNomor(
  trx: Knex.Transaction,
  id: string,
  b: Pembatalan,
): Promise<NomorRow> {
  const n = await kunciNomor(trx, id)
  if (n.status === 'batal') throw errors.NOMOR_SUDAH_BATAL({ nomor: n.nomor })
  await tulisBatal(trx, [id], b)
  return n
}

/** Several at once, already locked by the caller. */
export async function tulisBatal(
  trx: Knex.Transaction,
  id: readonly string[],
  b: Pembatalan,
): Promise<void> {
  const alasan = b.alasan.trim()
  if (!alasan) throw errors.ISIAN_SALAH({ kolom: 'Alasan', sebab: 'wajib diisi' })
  await trx('nomor')
    .whereIn('id', [...id])
    .update({
      status: 'batal',
      alasan_batal: alasan,
      batal_at: b.kini,
      batal_oleh: b.oleh,
    })
}

export interface NomorRow {
  id: string
  register: string
  tahun: number
  urut: number
  sufiks: string
  nomor: string
  status: 'dipesan' | 'terpakai' | 'batal'
  tanggal: string
  klas: string
  sec: string
  hal: string
  tujuan: string
  pemilik: Permintaan['pemilik']
  pemilik_id: string
  pesanan_id: string | null
}

/** A row of the book, locked. Errors: TIDAK_ADA. */
export async function kunciNomor(trx: Knex.Transaction, id: string): Promise<NomorRow> {
  const n = await trx('nomor').where({ id }).forUpdate().first()
  if (!n) throw errors.TIDAK_ADA({ apa: 'Nomor' })
  return n
}
