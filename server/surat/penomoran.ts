import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { pencetakNomor, registerPada, type RegisterRow } from './nomor/register.js'

export interface Permintaan {
  register: string
  /** Date of the letter, `yyyy-mm-dd`; its year chooses the counter, never the clock's. */
  tanggal: string
  /** Letter of security: B, T, R or SR. */
  sec?: string
  klas: string
  hal: string
  tujuan: string
  /** What bears the number; `buku`: a letter known only by its row in the book. */
  pemilik: 'naskah' | 'sertifikat' | 'surat_massal' | 'pesanan' | 'buku'
  pemilikId: string
  oleh: string | null
  kini: Date
}

export type PermintaanBanyak = Omit<Permintaan, 'hal' | 'tujuan' | 'pemilikId'> & {
  /** `dipesan`: kept for an owner whose letter is not issued yet; default `terpakai`. */
  status?: 'dipesan' | 'terpakai'
  pesananId?: string
}
type Pemilik = Pick<Permintaan, 'hal' | 'tujuan' | 'pemilikId'>

export interface Nomor {
  /** Its row in the book. */
  id: string
  urut: number
  /** Of an inserted number, e.g. `A`; else empty. */
  sufiks: string
  nomor: string
}

/**
 * Gives the next number of a register and enters it in the book, in the caller's transaction: if
 * that rolls back, so does the counter, and no number is skipped. One counter per register and
 * calendar year (PermenPANRB 80/2012, "nomor urut per tahun takwim"). Call it as the last lock of a
 * transaction and only under READ COMMITTED. Errors: TIDAK_ADA (register), TANGGAL_MENDAHULUI where
 * the register sends back-dated letters to an inserted number.
 */
export async function beriNomor(trx: Knex.Transaction, p: Permintaan): Promise<Nomor> {
  const [n] = await beriNomorBanyak(trx, p, [
    { pemilikId: p.pemilikId, hal: p.hal, tujuan: p.tujuan },
  ])
  return n!
}

/** Gives as many consecutive numbers as there are owners, in their order, with one lock. */
export async function beriNomorBanyak(
  trx: Knex.Transaction,
  p: PermintaanBanyak,
  pemilik: readonly Pemilik[],
): Promise<Nomor[]> {
  const register = await registerPada(trx, p.register, p.tanggal)
  if (pemilik.length === 0) return []
  const cetak = await pencetakNomor(trx, register, p)
  const tahun = Number(p.tanggal.slice(0, 4))
  const awal = (await majukan(trx, p.register, tahun, pemilik.length)) - pemilik.length + 1
  if (register.wajib_sisipan) await tolakMundur(trx, register, p.tanggal)
  const nomor = pemilik.map((_, i) => ({
    id: randomUUID(),
    urut: awal + i,
    sufiks: '',
    nomor: cetak(awal + i),
  }))
  await catatBuku(trx, p, pemilik, nomor)
  return nomor
}

/** Only while the counter is locked does the last number stay the last. */
async function tolakMundur(
  trx: Knex.Transaction,
  register: RegisterRow,
  tanggal: string,
): Promise<void> {
  const akhir = await trx('nomor')
    .where({ register: register.kode, tahun: Number(tanggal.slice(0, 4)) })
    .orderBy('tanggal', 'desc')
    .first('tanggal', 'nomor')
  if (akhir && akhir.tanggal > tanggal)
    throw errors.TANGGAL_MENDAHULUI({ nomor: akhir.nomor, tanggal: tanggalPanjang(akhir.tanggal) })
}

/** Enters numbers given in the book of the year of their date. */
export async function catatBuku(
  trx: Knex.Transaction,
  p: PermintaanBanyak & { alasanSisipan?: string },
  pemilik: readonly Pemilik[],
  nomor: readonly Nomor[],
): Promise<void> {
  const baris = pemilik.map((m, i) => ({
    ...nomor[i]!,
    register: p.register,
    tahun: Number(p.tanggal.slice(0, 4)),
    status: p.status ?? 'terpakai',
    tanggal: p.tanggal,
    klas: p.klas,
    sec: p.sec ?? 'B',
    hal: m.hal,
    tujuan: m.tujuan,
    pemilik: p.pemilik,
    pemilik_id: m.pemilikId,
    pesanan_id: p.pesananId ?? null,
    alasan_sisipan: p.alasanSisipan ?? '',
    oleh: p.oleh,
    dibuat_at: p.kini,
  }))
  // In parts: one statement carries at most 65,535 values.
  for (let i = 0; i < baris.length; i += 500) await trx('nomor').insert(baris.slice(i, i + 500))
}

/**
 * Moves a counter on by `n` and answers where it stands. Its row is the lock: the first letter of a
 * year makes it, all others wait for it. With `n` 0 it only locks.
 */
export async function majukan(
  trx: Knex.Transaction,
  register: string,
  tahun: number,
  n: number,
): Promise<number> {
  const { rows } = await trx.raw(
    `insert into register_tahun (register, tahun, terakhir) values (?, ?, ?)
     on conflict (register, tahun)
     do update set terakhir = register_tahun.terakhir + excluded.terakhir
     returning terakhir`,
    [register, tahun, n],
  )
  return rows[0].terakhir
}
