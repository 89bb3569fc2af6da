import { createHash, randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { catat } from '../../pegawai/jejak.js'
import { aturanUntuk, semuaAturan, type Aturan } from './aturan.js'
import type { IsiAturanSop } from './schema.js'

/** Names the state of a set of rules, for whoever changes it later. */
export const sidikAturan = (aturan: readonly Aturan[]): string =>
  createHash('sha256')
    .update(JSON.stringify(aturan.map(isi)))
    .digest('hex')
    .slice(0, 16)

const isi = ({ berlakuAt: _, ...a }: Aturan) => a

/**
 * Sets the rules of one SOP; from now on it no longer follows the shipped ones. A rule that reads as
 * before keeps the moment it holds from; one left out is gone, what it said stays said. All clocks and
 * promises of the SOP follow at the next round. Errors: ATURAN_BERUBAH, ATURAN_HARI_BULAT, TIDAK_ADA.
 */
export async function simpanAturan(
  trx: Knex.Transaction,
  p: { sop: string; isian: IsiAturanSop; oleh: string; kini: Date },
): Promise<readonly Aturan[]> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('aturan-eskalasi'))`)
  if (!(await trx('sop_versi').where({ kode: p.sop, aktif: true }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'SOP' })
  const lama = aturanUntuk(await semuaAturan(trx, p.sop), p.sop)
  if (sidikAturan(lama) !== p.isian.sidik) throw errors.ATURAN_BERUBAH()
  const baru = p.isian.aturan.map((a, i) => susun(a, i, lama, p.kini))
  await trx('aturan_eskalasi').where({ sop_kode: p.sop }).delete()
  await trx('aturan_eskalasi').insert(
    baru.map(({ berlakuAt, ...a }, i) => ({
      ...a,
      sop_kode: p.sop,
      urutan: i + 1,
      berlaku_at: berlakuAt,
    })),
  )
  // Planned anew by whoever comes by next.
  await trx('tenggat')
    .where({ sop_kode: p.sop, status: 'berjalan' })
    .update({ bunyi_versi_id: null })
  await trx('janji_perkara')
    .where({ sop_kode: p.sop, status: 'berjalan' })
    .update({ bunyi_versi_id: null })
  const rincian = { sop: p.sop, sebelum: lama.map(isi), sesudah: baru.map(isi) }
  await catat(trx, { at: p.kini, aksi: 'tenggat.aturan', oleh: p.oleh, rincian })
  return baru
}

function susun(
  a: IsiAturanSop['aturan'][number],
  urut: number,
  lama: readonly Aturan[],
  kini: Date,
): Aturan {
  if (a.satuan === 'hari_kerja' && a.geser > 250)
    throw errors.ATURAN_HARI_BULAT({ baris: urut + 1 })
  const dulu = lama.find((l) => l.kode === a.kode)
  const { tingkat, acuan, geser, satuan, kepada, aktif } = a
  const kode = dulu?.kode ?? `aturan-${randomUUID().slice(0, 8)}`
  const baru: Aturan = { kode, tingkat, acuan, geser, satuan, kepada, aktif, berlakuAt: kini }
  return dulu && sidikAturan([dulu]) === sidikAturan([baru]) ? dulu : baru
}
