import type { Knex } from 'knex'
import { sqlPemegang } from '../../perkara/pemegang.js'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../../platform/db/page-key.js'
import type { Jangkauan } from '../hak.js'
import { TAB, type Rekap, type Tab } from './bagian.js'
import type { Batas } from './hari.js'

/** What the board is narrowed to. */
export interface SaringPapan {
  unit: Jangkauan
  peran?: string
  /** Id of the holder; `antre`: nobody has taken it. */
  orang?: string
  sop?: string
  elemen?: string
}

export interface BarisPapan {
  tugas_id: string
  perkara_id: string
  perkara: string
  sop: string
  no: string
  nama: string
  waktu: string
  unit: string
  unit_id: string
  peran: string
  pemegang: string | null
  kunjungan: number
  mulai_at: Date
  jatuh_at: Date
  kalender_versi_id: string
  lewat: boolean
  diingatkan: boolean
}

const PER_HALAMAN = 20
/** Groups told apart; there may be as many people as an office has. */
export const KELOMPOK_TERBANYAK = 30

const PEMEGANG = sqlPemegang('g')

/** As `keadaan` of a clock has it: only what the office itself can miss is late, the rest at risk. */
const LEWAT = '(t.keras and not t.luar and t.jatuh_at < :kini)'
export const SQL_TAB: Record<Tab, string> = {
  lewat: LEWAT,
  berisiko: `(t.risiko_at <= :kini and not ${LEWAT})`,
  'hari-ini': `(t.jatuh_at >= :kini and t.jatuh_at < :hariIni)`,
  besok: `(t.jatuh_at >= :hariIni and t.jatuh_at < :besok)`,
}

/** What those conditions are bound to. */
export const ikatTab = (kini: Date, b: Batas) => ({ kini, hariIni: b.hariIni, besok: b.besok })

function dasar(db: Knex, s: SaringPapan): Knex.QueryBuilder {
  const q = db('tenggat as t')
    .join('tugas as g', 'g.id', 't.tugas_id')
    .where('t.status', 'berjalan')
    // Goes without saying, but only so the planner reads the open tasks and not all there ever were.
    .where('g.status', 'terbuka')
  if (s.unit) q.whereIn('t.unit_id', [...s.unit])
  if (s.peran) q.where('t.peran', s.peran)
  if (s.sop) q.where('t.sop_kode', s.sop)
  if (s.elemen) q.where('t.elemen_id', s.elemen)
  if (s.orang === 'antre') q.whereRaw(`${PEMEGANG} is null`)
  else if (s.orang) q.whereRaw(`${PEMEGANG} = ?`, [s.orang])
  return q
}

/** How many clocks stand in each part of the board, and how long the late ones are late. */
export async function hitungPapan(
  db: Knex,
  s: SaringPapan,
  kini: Date,
  b: Batas,
): Promise<Record<Tab, number> & { umur: [number, number, number, number] }> {
  const hitung = (sql: string, nama: string, lain = {}) =>
    db.raw(`(count(*) filter (where ${sql}))::int as :nama:`, {
      ...ikatTab(kini, b),
      ...lain,
      nama,
    } as never)
  const [satu, empat, sebelas] = b.umur
  const antara = (nama: string, dari: Date | null, sampai: Date | null) =>
    hitung(
      `${LEWAT} and t.jatuh_at >= coalesce(:dari::timestamptz, '-infinity')
         and t.jatuh_at < coalesce(:sampai::timestamptz, 'infinity')`,
      nama,
      { dari, sampai },
    )
  const r = await dasar(db, s)
    .whereRaw('(t.risiko_at <= ? or t.jatuh_at < ?)', [kini, b.besok])
    .select(...TAB.map((tab) => hitung(SQL_TAB[tab], tab)))
    .select(
      antara('u0', satu, null),
      antara('u1', empat, satu),
      antara('u2', sebelas, empat),
      antara('u3', null, sebelas),
    )
    .first()
  return { ...r, umur: [r.u0, r.u1, r.u2, r.u3] }
}

/** One part of the board, what fell due first on top; pages by key. */
export async function barisPapan(
  db: Knex,
  s: SaringPapan,
  tab: Tab,
  p: { kini: Date; batas: Batas; hariIni: string; sesudah?: string; banyak?: number },
): Promise<{ baris: BarisPapan[]; berikut: string | null }> {
  const { banyak = PER_HALAMAN } = p
  const q = dasar(db, s)
    .join('perkara as k', 'k.id', 't.perkara_id')
    .join('unit as u', 'u.id', 't.unit_id')
    .join('peran as r', 'r.kode', 't.peran')
    .join('sop_versi as v', 'v.id', 't.sop_versi_id')
    .leftJoin('pegawai as h', 'h.id', db.raw(PEMEGANG))
    .leftJoin('pengingat as i', (j) =>
      j.on('i.tugas_id', 't.tugas_id').andOn('i.tanggal', db.raw('?::date', [p.hariIni])),
    )
    .whereRaw(SQL_TAB[tab], ikatTab(p.kini, p.batas) as never)
  const kunci = readPageKey(p.sesudah)
  if (kunci) q.whereRaw(`(t.jatuh_at, t.tugas_id) > (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
  const rows = await q
    .orderBy('t.jatuh_at')
    .orderBy('t.tugas_id')
    .limit(banyak + 1)
    .select(
      't.tugas_id',
      't.perkara_id',
      { perkara: 'k.judul', sop: 'v.nama', nama: 'g.nama', unit: 'u.nama', peran: 'r.nama' },
      't.no',
      't.waktu',
      't.unit_id',
      't.kunjungan',
      't.mulai_at',
      't.jatuh_at',
      't.kalender_versi_id',
      { pemegang: 'h.nama', id: 't.tugas_id', micros: db.raw(toMicros('t.jatuh_at')) },
      {
        lewat: db.raw(LEWAT, { kini: p.kini } as never),
        diingatkan: db.raw('i.tugas_id is not null'),
      },
    )
  const tampak = rows.slice(0, banyak)
  return {
    baris: tampak,
    berikut: rows.length > banyak ? writePageKey(tampak.at(-1)) : null,
  }
}

export interface BarisRekap {
  /** What the board is narrowed to by a click. */
  kunci: Record<string, string>
  nama: string
  lewat: number
  berisiko: number
}

const KELOMPOK: Record<Rekap, { kolom: string[]; nama: string }> = {
  unit: { kolom: ['t.unit_id as unit'], nama: 'u.nama' },
  peran: { kolom: ['t.peran'], nama: 'r.nama' },
  orang: { kolom: ['h.id as orang'], nama: 'h.nama' },
  sop: { kolom: ['t.sop_kode as sop'], nama: 'v.nama' },
  baris: {
    kolom: ['t.sop_kode as sop', 't.elemen_id as elemen'],
    nama: `t.no || '. ' || g.nama`,
  },
}

/**
 * What is late or at risk, by unit, role, person, SOP or row; the most late first. One more than
 * KELOMPOK_TERBANYAK tells that there are others.
 */
export async function rekapPapan(
  db: Knex,
  s: SaringPapan,
  menurut: Rekap,
  p: { kini: Date; batas: Batas },
): Promise<BarisRekap[]> {
  const { kolom, nama } = KELOMPOK[menurut]
  const ikatan = ikatTab(p.kini, p.batas) as never
  const rows = await dasar(db, s)
    .join('unit as u', 'u.id', 't.unit_id')
    .join('peran as r', 'r.kode', 't.peran')
    .join('sop_versi as v', 'v.id', 't.sop_versi_id')
    .leftJoin('pegawai as h', 'h.id', db.raw(PEMEGANG))
    .where((q) => q.whereRaw(SQL_TAB.lewat, ikatan).orWhereRaw(SQL_TAB.berisiko, ikatan))
    .groupByRaw(kolom.map((k) => k.split(' ')[0]).join(', '))
    .select(...kolom)
    .select(
      db.raw(`max(${nama}) as nama`),
      db.raw(`(count(*) filter (where ${SQL_TAB.lewat}))::int as lewat`, ikatan),
      db.raw(`(count(*) filter (where ${SQL_TAB.berisiko}))::int as berisiko`, ikatan),
    )
    .orderBy([
      { column: 'lewat', order: 'desc' },
      { column: 'berisiko', order: 'desc' },
      { column: 'nama' },
    ])
    .limit(KELOMPOK_TERBANYAK + 1)
  return rows.map(({ nama: sebutan, lewat, berisiko, ...kunci }: any) => ({
    kunci: menurut === 'orang' ? { orang: kunci.orang ?? 'antre' } : kunci,
    nama: sebutan ?? 'Belum diambil',
    lewat,
    berisiko,
  }))
}
