import type { Knex } from 'knex'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import type { Pelaku } from '../../values/pelaku.js'
import { berhak, ruasHak } from '../hak.js'

/** Parts of the digest; a task stands in the first it fits. */
export const BAGIAN = ['lewat', 'hari-ini', 'tanda', 'baru'] as const
export type Bagian = (typeof BAGIAN)[number]

export interface TugasRingkas {
  id: string
  no: string
  nama: string
  /** Title of the case, hidden where it holds a secret letter: a mail is not the house. */
  judul: string
  jatuh_at: Date | null
  bagian: Bagian
}

/** More are only said to be more: nobody reads a mail of a hundred lines. */
export const TERBANYAK = 100

interface Masa {
  kini: Date
  /** Midnight at the end of today. */
  akhirHari: Date
  /** Opened since then is new. */
  sejak: Date
  /** Handlers whose work ends in a paraf or signature. */
  bertanda: readonly string[]
}

/**
 * The open tasks that are this person's to do (in their hands, or in nobody's and theirs by right) and
 * that are late, due today, wait for their signature, or are new; due first on top, one more than
 * TERBANYAK where there are more.
 */
export async function tugasRingkas(db: Knex, pelaku: Pelaku, m: Masa): Promise<TugasRingkas[]> {
  const bagian = `case when t.dapat_lewat and t.jatuh_urut < :kini then 'lewat'
    when t.jatuh_urut >= :kini and t.jatuh_urut < :akhirHari then 'hari-ini'
    when t.handler = any(:bertanda) then 'tanda'
    when t.dibuka_at >= :sejak then 'baru' end`
  const ikat = { ...m, bertanda: [...m.bertanda] } as never
  const ruas = ruasHak(pelaku)
  const rows = await db('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .where('t.status', 'terbuka')
    .where((q) => berhak(q, ruas))
    .where((q) => q.whereNull('t.pemegang_id').orWhere('t.pemegang_id', pelaku.pegawaiId))
    .whereRaw(`(${bagian}) is not null`, ikat)
    .orderBy(['t.jatuh_urut', 't.id'])
    .limit(TERBANYAK + 1)
    .select('t.id', 't.no', 't.nama', 'p.judul', { jatuh_at: 't.jatuh_urut' })
    .select({
      bagian: db.raw(bagian, ikat),
      bertenggat: db.raw(`t.jatuh_urut < '3000-01-01'::timestamptz`),
      rahasia: db.raw(
        `exists (select from naskah n where n.perkara_id = t.perkara_id and n.sec in ('R', 'SR'))`,
      ),
    })
  return rows.map(({ bertenggat, rahasia, ...t }: any) => ({
    ...t,
    judul: rahasia ? `Perkara ${TERSAMAR}` : t.judul,
    jatuh_at: bertenggat ? t.jatuh_at : null,
  }))
}
