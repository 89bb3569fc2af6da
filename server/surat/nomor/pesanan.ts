import type { Knex } from 'knex'
import { randomUUID } from 'node:crypto'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { beriNomorBanyak, type Nomor, type Permintaan } from '../penomoran.js'
import { pencetakNomor, registerPada, wajibRegister } from './register.js'

/** Most numbers one reservation holds: a block for a big event, not a year's book. */
export const PESANAN_TERBANYAK = 500

export interface PesananBaru {
  register: string
  jumlah: number
  /** Date the numbers are given for, `yyyy-mm-dd`; its year chooses the book. */
  tanggal: string
  klas: string
  sec?: string
  jenis?: 'biasa' | 'kontinuitas'
  keperluan: string
  unitId?: string | null
  /** Whose the numbers are. */
  pemilikId: string
  /** Last day they may be taken. */
  berlakuSampai: string
  oleh: string | null
  kini: Date
}

/**
 * Takes the next `jumlah` numbers of a register for an owner, to be used one by one. Errors: TIDAK_ADA,
 * ISIAN_SALAH for a count or a last day that cannot be.
 */
export async function pesanRentang(
  trx: Knex.Transaction,
  p: PesananBaru,
): Promise<{ id: string; nomor: Nomor[] }> {
  await periksaPesanan(trx, p)
  const id = randomUUID()
  const { register, tanggal, klas, sec = 'B', keperluan } = p
  const tahun = Number(tanggal.slice(0, 4))
  // Entered before its numbers, which refer to it; the range is known only behind the lock.
  await trx('pesanan_nomor').insert({
    id,
    register,
    tahun,
    dari: 1,
    sampai: 1,
    tanggal,
    klas,
    sec,
    jenis: p.jenis ?? 'biasa',
    keperluan: keperluan.trim(),
    unit_id: p.unitId ?? null,
    pemilik_id: p.pemilikId,
    berlaku_sampai: p.berlakuSampai,
    dibuat_oleh: p.oleh,
    dibuat_at: p.kini,
  })
  const nomor = await beriNomorBanyak(
    trx,
    { ...p, sec, pemilik: 'pesanan', status: 'dipesan', pesananId: id },
    Array.from({ length: p.jumlah }, () => ({ pemilikId: id, hal: '', tujuan: '' })),
  )
  await trx('pesanan_nomor')
    .where({ id })
    .update({ dari: nomor[0]!.urut, sampai: nomor.at(-1)!.urut })
  return { id, nomor }
}

async function periksaPesanan(trx: Knex.Transaction, p: PesananBaru): Promise<void> {
  await wajibRegister(trx, p.register)
  const hariIni = tanggalDiZona(p.kini, (await setelanKantor(trx)).zona)
  if (!p.keperluan.trim()) throw errors.ISIAN_SALAH({ kolom: 'Keperluan', sebab: 'wajib diisi' })
  if (!Number.isInteger(p.jumlah) || p.jumlah < 1 || p.jumlah > PESANAN_TERBANYAK)
    throw errors.ISIAN_SALAH({ kolom: 'Jumlah', sebab: `harus 1 sampai ${PESANAN_TERBANYAK}` })
  if (p.berlakuSampai < hariIni)
    throw errors.ISIAN_SALAH({ kolom: 'Berlaku sampai', sebab: 'sudah lewat' })
}

/**
 * Gives a letter a number out of a reservation; it is printed anew, for the date and code are the
 * letter's. Errors: TIDAK_ADA, NOMOR_TIDAK_DIPESAN, PESANAN_BERAKHIR, PESANAN_LAIN_BUKU,
 * PESANAN_KONTINUITAS.
 */
export async function ambilPesanan(
  trx: Knex.Transaction,
  p: Permintaan,
  nomorId: string,
  status: 'dipesan' | 'terpakai',
): Promise<Nomor> {
  const n = await trx('nomor').where({ id: nomorId }).forUpdate().first()
  if (!n) throw errors.TIDAK_ADA({ apa: 'Nomor pesanan' })
  if (n.status !== 'dipesan' || n.pemilik !== 'pesanan')
    throw errors.NOMOR_TIDAK_DIPESAN({ nomor: n.nomor })
  const pesanan = await trx('pesanan_nomor').where({ id: n.pesanan_id }).first()
  if (pesanan.jenis === 'kontinuitas') throw errors.PESANAN_KONTINUITAS({ nomor: n.nomor })
  const hariIni = tanggalDiZona(p.kini, (await setelanKantor(trx)).zona)
  if (pesanan.berlaku_sampai < hariIni)
    throw errors.PESANAN_BERAKHIR({ sampai: tanggalPanjang(pesanan.berlaku_sampai) })
  if (n.register !== p.register || n.tahun !== Number(p.tanggal.slice(0, 4)))
    throw errors.PESANAN_LAIN_BUKU({ nomor: n.nomor })
  const cetak = await pencetakNomor(trx, await registerPada(trx, p.register, p.tanggal), p)
  const nomor = cetak(n.urut, n.sufiks)
  await trx('nomor')
    .where({ id: nomorId })
    .update({
      status,
      nomor,
      tanggal: p.tanggal,
      klas: p.klas,
      sec: p.sec ?? 'B',
      hal: p.hal,
      tujuan: p.tujuan,
      pemilik: p.pemilik,
      pemilik_id: p.pemilikId,
      oleh: p.oleh,
    })
  return { id: nomorId, urut: n.urut, sufiks: n.sufiks, nomor }
}

/**
 * Cancels what is left of reservations whose last day is over, for the office's calendar; answers how
 * many numbers. Leases for days without power wait for their reconciliation instead.
 */
export async function kedaluwarsakan(trx: Knex.Transaction, kini: Date): Promise<number> {
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const { rowCount } = await trx.raw(
    `update nomor set status = 'batal', batal_at = :kini,
            alasan_batal = 'Pesanan berakhir tanpa dipakai (' || h.keperluan || ')'
       from (select n.id, p.keperluan from nomor n join pesanan_nomor p on p.id = n.pesanan_id
              where n.status = 'dipesan' and n.pemilik = 'pesanan' and p.jenis = 'biasa'
                and p.berlaku_sampai < :hariIni
              order by n.id for update of n skip locked) h
      where nomor.id = h.id and nomor.status = 'dipesan'`,
    { kini, hariIni },
  )
  await trx('pesanan_nomor')
    .where({ jenis: 'biasa' })
    .whereNull('ditutup_at')
    .where('berlaku_sampai', '<', hariIni)
    .update({ ditutup_at: kini })
  return rowCount
}
