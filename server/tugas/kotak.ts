import type { Knex } from 'knex'
import { SQL_DIBUKA } from '../perkara/dibuka.js'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../platform/db/page-key.js'
import { sqlTenggat } from '../tenggat/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { perkaraCocok } from './cari-kotak.js'
import { pilihanTab } from './pilihan-tab.js'
import type { BarisTugas } from './queries.js'
import { disaring, kolomUrut, saringMasa, saringTugas, type Saring } from './saring.js'

export interface Halaman {
  baris: BarisTugas[]
  berikut: string | null
  /** Words were looked for in the newest cases only, as too many match. */
  terpotong: boolean
}

// A full page stays below 20 KB over the wire, styles included.
const PER_HALAMAN = 20
/** Tasks of one stretch that a filter looks at for one page; the next page goes on behind them. */
const BATAS_SARING = 500

export interface Permintaan {
  pelaku: Pelaku
  saring: Saring
  sesudah?: string | undefined
  kini: Date
  /** Midnight at the end of today, in the zone of the office. */
  akhirHari: Date
  /** Handlers whose work ends in a paraf or signature. */
  bertanda?: readonly string[]
}

/**
 * One page of a person's inbox: oldest first, or the one due soonest, or the one finished last. Pages by
 * key, so the thousandth page costs what the first does; a filter that few tasks pass looks at a bounded
 * number of them and may leave a page short, with a page behind it.
 */
export async function kotakTugas(db: Knex, p: Permintaan): Promise<Halaman> {
  const { saring: s } = p
  const kolom = kolomUrut(s)
  const tanda = s.tab === 'selesai' ? '<' : '>'
  const cocok = s.q ? await perkaraCocok(db, p.pelaku, s.q, s.tab === 'selesai') : null
  const kunci = readPageKey(p.sesudah)
  const mulai = (q: Knex.QueryBuilder, dari = kunci, op: string = tanda) =>
    dari ? q.whereRaw(`(t.${kolom}, t.id) ${op} (${FROM_MICROS}, ?)`, [dari.micros, dari.id]) : q
  const dasar = pilihanTab(db, p.pelaku, s, kolom, cocok?.id).map((q) => mulai(q))
  for (const q of dasar) saringMasa(q, s, p.kini, p.akhirHari)
  const ujung = disaring(s) ? await ujungSaring(db, dasar, kolom, tanda) : null
  const pilihan = dasar.map((q) => {
    const lihat = ujung ? mulai(q, ujung, tanda === '>' ? '<=' : '>=') : q
    return disaring(s) ? tersaring(db, lihat, p, kolom, tanda) : lihat.limit(PER_HALAMAN + 1)
  })
  const rows = await isiBaris(db, pilihan, kolom, tanda, p.pelaku.pegawaiId)
  const akhir = rows.length > PER_HALAMAN ? rows[PER_HALAMAN - 1] : ujung
  return {
    baris: rows.slice(0, PER_HALAMAN).map(({ micros: _, ...baris }: any) => baris as BarisTugas),
    // The id settles ties, so no row is skipped or shown twice.
    berikut: akhir && writePageKey(akhir),
    terpotong: cocok?.terpotong ?? false,
  }
}

/**
 * Those of the first BATAS_SARING that pass. Walked in a fence of their own: of a filter that nothing
 * passes the planner thinks it had better read the table.
 */
function tersaring(
  db: Knex,
  q: Knex.QueryBuilder,
  { saring, bertanda = [] }: Permintaan,
  kolom: string,
  tanda: '<' | '>',
): Knex.QueryBuilder {
  const arah = tanda === '<' ? 'desc' : 'asc'
  const pagar = q
    .select('t.id', `t.${kolom}`, 't.perkara_id', 't.naskah', 't.handler', 't.dapat_lewat')
    .limit(BATAS_SARING)
  const lolos = db
    .from(pagar.as('t'))
    .orderBy(`t.${kolom}`, arah)
    .orderBy('t.id', arah)
    .limit(PER_HALAMAN + 1)
  saringTugas(lolos, saring, bertanda)
  return lolos
}

/** The nearest place at which a stretch has been looked at enough; null when all end before that. */
async function ujungSaring(
  db: Knex,
  pilihan: Knex.QueryBuilder[],
  kolom: string,
  tanda: '<' | '>',
): Promise<{ micros: string; id: string } | null> {
  if (pilihan.length === 0) return null
  const batas = pilihan.map((q) =>
    q
      .clone()
      .select('t.id', { k: `t.${kolom}` })
      .offset(BATAS_SARING - 1)
      .limit(1),
  )
  const arah = tanda === '<' ? 'desc' : 'asc'
  const row = await db
    .from(db.unionAll(batas, true).as('u'))
    .orderBy([
      { column: 'k', order: arah },
      { column: 'id', order: arah },
    ])
    .first('id', { micros: db.raw(toMicros('k')) })
  return row ?? null
}

/** The first of several short selections taken together, each task once, with what the list shows. */
async function isiBaris(
  db: Knex,
  pilihan: Knex.QueryBuilder[],
  kolom: string,
  tanda: '<' | '>',
  pegawaiId: string,
): Promise<any[]> {
  if (pilihan.length === 0) return []
  const arah = tanda === '<' ? 'desc' : 'asc'
  const kunci = db.union(
    pilihan.map((q) => q.select('t.id', { k: `t.${kolom}` })),
    true,
  )
  const urut = db
    .from(kunci.as('u'))
    .orderBy('u.k', arah)
    .orderBy('u.id', arah)
    .limit(PER_HALAMAN + 1)
    .select('u.id')
  return db('tugas as t')
    .whereIn('t.id', urut)
    .join('perkara as p', 'p.id', 't.perkara_id')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .join('peran as r', 'r.kode', 't.peran')
    .leftJoin('pegawai as g', 'g.id', 't.pemegang_id')
    .leftJoin('pegawai as u', 'u.id', 't.pegawai_id')
    .select(
      't.id',
      't.no',
      't.nama',
      't.handler',
      { dibuka: db.raw(SQL_DIBUKA, [pegawaiId]) },
      't.waktu',
      'p.judul',
      { sop: 's.nama' },
      { peran: 'r.nama' },
      't.kunjungan',
      't.dibuka_at',
      't.selesai_at',
      { pemegang: 'g.nama' },
      't.pemegang_id',
      { untuk: 'u.nama' },
      { dikembalikan: db.raw(`t.alasan_kembali <> ''`), micros: db.raw(toMicros(`t.${kolom}`)) },
      { tenggat: db.raw(sqlTenggat('t.id')) },
    )
    .orderBy(`t.${kolom}`, arah)
    .orderBy('t.id', arah)
}
