import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { susunNomor } from '../values/nomor-surat.js'

export interface Permintaan {
  register: string
  /** Date of the letter, `yyyy-mm-dd`; its year chooses the counter, never the clock's. */
  tanggal: string
  /** Letter of security: B, T, R or SR. */
  sec?: string
  klas: string
  hal: string
  tujuan: string
  pemilik: 'naskah' | 'sertifikat'
  pemilikId: string
  oleh: string | null
  kini: Date
}

type Bersama = Omit<Permintaan, 'hal' | 'tujuan' | 'pemilikId'>
type Pemilik = Pick<Permintaan, 'hal' | 'tujuan' | 'pemilikId'>

export interface Nomor {
  urut: number
  nomor: string
}

/**
 * Gives the next number of a register and enters it in the book, in the caller's transaction: if
 * that rolls back, so does the counter, and no number is skipped. One counter per register and
 * calendar year (PermenPANRB 80/2012, "nomor urut per tahun takwim"). Call it as the last lock of a
 * transaction and only under READ COMMITTED. Errors: TIDAK_ADA (register).
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
  p: Bersama,
  pemilik: readonly Pemilik[],
): Promise<Nomor[]> {
  const register = await trx('register').where({ kode: p.register }).first()
  if (!register) throw errors.TIDAK_ADA({ apa: `Register ${p.register}` })
  if (pemilik.length === 0) return []
  const { singkatan } = await setelanKantor(trx)
  const tahun = Number(p.tanggal.slice(0, 4))
  const awal = (await majukan(trx, p.register, tahun, pemilik.length)) - pemilik.length + 1
  const nomor = pemilik.map((_, i) => ({
    urut: awal + i,
    nomor: susunNomor(register.pola, {
      sec: p.sec ?? 'B',
      urut: awal + i,
      klas: p.klas,
      unit: register.unit || singkatan,
      tanggal: p.tanggal,
    }),
  }))
  await catatBuku(trx, p, tahun, pemilik, nomor)
  return nomor
}

async function catatBuku(
  trx: Knex.Transaction,
  p: Bersama,
  tahun: number,
  pemilik: readonly Pemilik[],
  nomor: readonly Nomor[],
): Promise<void> {
  const baris = pemilik.map((m, i) => ({
    register: p.register,
    tahun,
    ...nomor[i]!,
    tanggal: p.tanggal,
    hal: m.hal,
    tujuan: m.tujuan,
    pemilik: p.pemilik,
    pemilik_id: m.pemilikId,
    oleh: p.oleh,
    dibuat_at: p.kini,
  }))
  // In parts: one statement carries at most 65,535 values.
  for (let i = 0; i < baris.length; i += 500) await trx('nomor').insert(baris.slice(i, i + 500))
}

/**
 * Moves a counter on by `n` and answers where it stands. Its row is the lock: the first letter of a
 * year makes it, all others wait for it.
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
