import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { sufiksKe, urutanSufiks } from '../../values/sufiks.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { catatBuku, majukan, type Nomor, type Permintaan } from '../penomoran.js'
import { pencetakNomor, registerPada } from './register.js'

export interface Sisipan {
  /** The number it is put behind; null: the last one whose date it may follow. */
  setelah?: number | null
  /** Why a letter gets a number of an earlier day; printed in the book. */
  alasan: string
  status?: 'dipesan' | 'terpakai'
}

/**
 * Gives a number between two that stand in the book: `12.A` behind 12. The counter does not move. The
 * date of the letter must lie between those of 12 and 13 (both days included), so that the book stays
 * in the order of dates. Errors: SISIPAN_TIDAK_PERLU, SISIPAN_TANPA_TEMPAT, SISIPAN_DI_LUAR,
 * ISIAN_SALAH without a reason.
 */
export async function beriSisipan(
  trx: Knex.Transaction,
  p: Permintaan,
  s: Sisipan,
): Promise<Nomor> {
  const alasan = s.alasan.trim()
  if (!alasan) throw errors.ISIAN_SALAH({ kolom: 'Alasan sisipan', sebab: 'wajib diisi' })
  const register = await registerPada(trx, p.register, p.tanggal)
  const cetak = await pencetakNomor(trx, register, p)
  const tahun = Number(p.tanggal.slice(0, 4))
  // Who inserts waits for who numbers: else number 13 could come between the question and the entry.
  await majukan(trx, p.register, tahun, 0)
  const urut = await tempat(trx, p, tahun, s.setelah ?? null)
  const ada: string[] = await trx('nomor')
    .where({ register: p.register, tahun, urut })
    .whereNot({ sufiks: '' })
    .pluck('sufiks')
  const sufiks = sufiksKe(register.gaya_sufiks, Math.max(0, ...ada.map(urutanSufiks)) + 1)
  const nomor = { id: randomUUID(), urut, sufiks, nomor: cetak(urut, sufiks) }
  const isi = { ...p, status: s.status, alasanSisipan: alasan }
  await catatBuku(trx, isi, [p], [nomor])
  return nomor
}

interface Celah {
  urut: number
  tanggal: string
  berikut: number | null
  sampai: string | null
}

/**
 * Behind which number of that year a letter of `tanggal` may be inserted, or null: the last number not
 * later than it whose successor is not earlier. Nothing is locked; for showing.
 */
export async function celahSisipan(
  db: Knex,
  register: string,
  tanggal: string,
  setelah: number | null = null,
): Promise<Celah | null> {
  const { rows } = await db.raw<{ rows: Celah[] }>(
    `select * from (
       select urut, tanggal, lead(urut) over w as berikut, lead(tanggal) over w as sampai
         from nomor where register = :register and tahun = :tahun and sufiks = ''
       window w as (order by urut)) n
      where (cast(:setelah as integer) is null or urut = :setelah)
        and (cast(:setelah as integer) is not null or
             (tanggal <= :tanggal and sampai >= :tanggal and berikut = urut + 1))
      order by urut desc limit 1`,
    { register, tahun: Number(tanggal.slice(0, 4)), setelah, tanggal },
  )
  return rows[0] ?? null
}

async function tempat(
  trx: Knex.Transaction,
  p: Permintaan,
  tahun: number,
  setelah: number | null,
): Promise<number> {
  const celah = await celahSisipan(trx, p.register, p.tanggal, setelah)
  if (setelah !== null && !celah)
    throw errors.TIDAK_ADA({ apa: `Nomor urut ${setelah} pada buku tahun ${tahun}` })
  if (!celah) throw await tanpaTempat(trx, p, tahun)
  if (celah.sampai === null) throw errors.SISIPAN_TIDAK_PERLU({ urut: celah.urut })
  if (celah.berikut !== celah.urut + 1)
    throw errors.SISIPAN_TANPA_TEMPAT({ tanggal: tanggalPanjang(p.tanggal) })
  if (p.tanggal < celah.tanggal || p.tanggal > celah.sampai)
    throw errors.SISIPAN_DI_LUAR({
      urut: celah.urut,
      dari: tanggalPanjang(celah.tanggal),
      sampai: tanggalPanjang(celah.sampai),
    })
  return celah.urut
}

async function tanpaTempat(trx: Knex.Transaction, p: Permintaan, tahun: number): Promise<Error> {
  const akhir = await trx('nomor')
    .where({ register: p.register, tahun, sufiks: '' })
    .orderBy('urut', 'desc')
    .first('urut', 'tanggal')
  return !akhir || akhir.tanggal <= p.tanggal
    ? errors.SISIPAN_TIDAK_PERLU({ urut: akhir?.urut ?? 0 })
    : errors.SISIPAN_TANPA_TEMPAT({ tanggal: tanggalPanjang(p.tanggal) })
}
