import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Permintaan } from '../server/surat/penomoran.js'
import { SENIN_PAGI } from './helper.js'

/** A letter that asks for a number; its owner is nobody in particular. */
export const suratUji = (ubah: Partial<Permintaan> = {}): Permintaan => ({
  register: 'surat-keluar',
  tanggal: '2026-05-12',
  klas: '400.3.5.3',
  hal: 'Uji',
  tujuan: 'Dinas Kesehatan',
  pemilik: 'naskah',
  pemilikId: randomUUID(),
  oleh: null,
  kini: SENIN_PAGI,
  ...ubah,
})

/** The numbers of a book in order, and where its counter stands. */
export async function buku(db: Knex, register: string, tahun: number) {
  const urut: number[] = await db('nomor').where({ register, tahun }).orderBy('urut').pluck('urut')
  const hitung = await db('register_tahun').where({ register, tahun }).first('terakhir')
  return { urut, terakhir: hitung?.terakhir ?? 0 }
}

export const satuSampai = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

/** A register of its own per case, so that tests do not count each other's letters. */
export async function registerBaru(db: Knex, pola = '{SEQ}/{YYYY}', unit = ''): Promise<string> {
  const kode = `uji-${randomUUID().slice(0, 8)}`
  await db('register').insert({ kode, nama: kode, pola, unit })
  return kode
}
