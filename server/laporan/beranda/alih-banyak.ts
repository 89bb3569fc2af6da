import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { transaksi } from '../../platform/db/db.js'
import { Galat } from '../../platform/galat.js'
import type { Pelaku } from '../../values/pelaku.js'
import { jangkauanLaporan, type Jangkauan } from '../hak.js'
import { alihkanDariPapan, bolehBertindak } from '../papan/tindak.js'

/** Handed over at once; two pages' worth is more than anyone decides on together. */
export const ALIH_TERBANYAK = 50

export interface HasilAlih {
  id: string
  no: string
  nama: string
  perkara: string
  dialihkan: boolean
  /** Why not; empty when it was. */
  sebab: string
}

interface Alat {
  db: Knex
  kini: Date
  pelaku: Pelaku
  /** Called first in every transaction. */
  awal(trx: Knex.Transaction): Promise<void>
}

/**
 * Hands several tasks to one person with one reason, each in a transaction of its own: one that was
 * ended meanwhile does not keep the others back. Errors: BUKAN_ATASAN.
 */
export async function alihkanBanyak(
  a: Alat,
  id: readonly string[],
  isian: { kepada: string; alasan: string },
): Promise<HasilAlih[]> {
  if (!bolehBertindak(a.pelaku)) throw errors.BUKAN_ATASAN()
  const hasil = new Map<string, string>()
  for (const satu of new Set(id)) {
    const sebab = await transaksi(a.db, async (trx) => {
      await a.awal(trx)
      await alihkanDariPapan({ trx, kini: a.kini, pelaku: a.pelaku }, satu, isian)
      return ''
    }).catch((galat: unknown) => {
      if (galat instanceof Galat) return galat.message
      throw galat
    })
    hasil.set(satu, sebab)
  }
  return sebut(a.db, await jangkauanLaporan(a.db, a.pelaku), hasil)
}

/** What became of each, in words; a task out of one's reach stays unknown. */
async function sebut(
  db: Knex,
  unit: Jangkauan,
  hasil: ReadonlyMap<string, string>,
): Promise<HasilAlih[]> {
  const q = db('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .whereIn('t.id', [...hasil.keys()])
    .select('t.id', 't.no', 't.nama', { perkara: 'p.judul' })
  const tugas = await (unit ? q.whereIn('p.unit_id', [...unit]) : q)
  return [...hasil].map(([id, sebab]) => {
    const t = tugas.find((x) => x.id === id)
    const { no = '', nama = 'Tugas tidak dikenal', perkara = '' } = t ?? {}
    return { id, no, nama, perkara, dialihkan: sebab === '', sebab }
  })
}
