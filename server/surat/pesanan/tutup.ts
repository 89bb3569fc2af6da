import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { tulisBatal, type Pembatalan } from '../nomor/pesan.js'

export interface PesananRow {
  id: string
  register: string
  tahun: number
  dari: number
  sampai: number
  tanggal: string
  klas: string
  sec: string
  jenis: 'biasa' | 'kontinuitas'
  keperluan: string
  unit_id: string | null
  pemilik_id: string
  berlaku_sampai: string
  ditutup_at: Date | null
}

/** A reservation, locked. Errors: TIDAK_ADA. */
export async function kunciPesanan(trx: Knex.Transaction, id: string): Promise<PesananRow> {
  const row = await trx('pesanan_nomor').where({ id }).forUpdate().first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Pesanan nomor' })
  return row
}

/**
 * Ends a reservation: what was not used becomes BATAL, with the reason. Answers those numbers in the
 * order of the book. Errors: TIDAK_ADA, PESANAN_DITUTUP, ISIAN_SALAH without a reason.
 */
export async function tutupPesanan(
  trx: Knex.Transaction,
  id: string,
  b: Pembatalan,
): Promise<string[]> {
  const pesanan = await kunciPesanan(trx, id)
  if (pesanan.ditutup_at) throw errors.PESANAN_DITUTUP()
  const sisa: { id: string; nomor: string }[] = await trx('nomor')
    .where({ pesanan_id: id, status: 'dipesan', pemilik: 'pesanan' })
    .orderBy('urut')
    .forUpdate()
    .select('id', 'nomor')
  await tulisBatal(
    trx,
    sisa.map((n) => n.id),
    b,
  )
  await trx('pesanan_nomor').where({ id }).update({ ditutup_at: b.kini })
  await trx('riwayat').insert({
    at: b.kini,
    aksi: 'pesanan.ditutup',
    pegawai_id: b.oleh,
    rincian: JSON.stringify({ pesanan: id, batal: sisa.map((n) => n.nomor), alasan: b.alasan }),
  })
  return sisa.map((n) => n.nomor)
}
