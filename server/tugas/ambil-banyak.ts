import type { Knex } from 'knex'
import type { Mesin } from '../perkara/service.js'
import { transaksi } from '../platform/db/db.js'
import { Galat } from '../platform/galat.js'
import type { Pelaku } from '../values/pelaku.js'
import { ambil } from './service.js'

/** Chosen on one page of the inbox; two pages' worth is more than anyone can hold. */
export const AMBIL_TERBANYAK = 50

export interface HasilAmbil {
  id: string
  no: string
  nama: string
  judul: string
  diambil: boolean
  /** Why not; empty when it was. */
  sebab: string
}

interface Alat {
  db: Knex
  mesin: Mesin
  kini: Date
  pelaku: Pelaku
  /** Called first in every transaction. */
  awal(trx: Knex.Transaction): Promise<void>
}

/**
 * Takes several tasks, each in a transaction of its own: one that a colleague has taken meanwhile does
 * not keep the others off. Answers what became of each, in the order they were named.
 */
export async function ambilBanyak(a: Alat, id: readonly string[]): Promise<HasilAmbil[]> {
  const hasil = new Map<string, string>()
  for (const satu of new Set(id)) {
    const sebab = await transaksi(a.db, async (trx) => {
      await a.awal(trx)
      await ambil({ ...a, trx }, satu)
      return ''
    }).catch((galat: unknown) => {
      if (galat instanceof Galat) return galat.message
      throw galat
    })
    hasil.set(satu, sebab)
  }
  const tugas = await a
    .db('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .whereIn('t.id', [...hasil.keys()])
    .select('t.id', 't.no', 't.nama', 'p.judul')
  return [...hasil].map(([id, sebab]) => {
    const {
      no = '',
      nama = 'Tugas tidak dikenal',
      judul = '',
    } = tugas.find((t) => t.id === id) ?? {}
    return { id, no, nama, judul, diambil: sebab === '', sebab }
  })
}
