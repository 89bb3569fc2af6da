import type { Knex } from 'knex'
import { PERAN_DIWAKILI, type Pelaku } from '../values/pelaku.js'

/**
 * A stretch of open tasks one has a right to: those of one role, as the one who does or the one who
 * records, in one unit (null: of no unit, 'semua': whichever). Each lies in order in an index, so a page
 * is read off its beginning however long the stretch is; one WHERE with OR would sort them all.
 */
export type Ruas = RuasPeran | RuasOrang

interface RuasPeran {
  kolom: 'peran' | 'pencatat'
  peran: string
  unit: string | null | 'semua'
}

/** Tasks for one person; `peran`: only those, for who acts in the post of that person. */
interface RuasOrang {
  kolom: 'pegawai_id'
  pegawaiId: string
  peran?: string
}

const KOLOM = ['peran', 'pencatat'] as const

/** The same rule as `kursiUntuk`, as stretches, each once. */
export function ruasHak({ pegawaiId, kursi, hanyaKursi }: Pelaku): Ruas[] {
  const diwakili = new Set(kursi.flatMap((k) => k.menggantikanId ?? []))
  const orang: RuasOrang[] = [...diwakili].flatMap((pegawaiId) =>
    PERAN_DIWAKILI.map((peran): RuasOrang => ({ kolom: 'pegawai_id', pegawaiId, peran })),
  )
  if (!hanyaKursi) orang.push({ kolom: 'pegawai_id', pegawaiId })
  const seKantor = new Set(kursi.flatMap((k) => k.peranKantor))
  const seUnit = kursi.flatMap((k) =>
    k.peran
      .filter((p) => !seKantor.has(p))
      .flatMap((peran) => [
        { peran, unit: null },
        { peran, unit: k.unitId },
      ]),
  )
  const semua = [...[...seKantor].map((peran) => ({ peran, unit: 'semua' as const })), ...seUnit]
  const unik = new Map(semua.map((r) => [`${r.peran} ${r.unit}`, r]))
  return [...[...unik.values()].flatMap((r) => KOLOM.map((kolom) => ({ kolom, ...r }))), ...orang]
}

/** The open tasks of one stretch, in the order of its index. Callers must set a limit. */
export function tugasRuas(
  db: Knex,
  ruas: Ruas,
  urut: 'dibuka_at' | 'jatuh_urut' = 'dibuka_at',
): Knex.QueryBuilder {
  const q = db('tugas as t').where('t.status', 'terbuka').where(milik(ruas))
  const unit = ruas.kolom === 'pegawai_id' ? 'semua' : ruas.unit
  if (unit === 'semua') return q.orderBy([{ column: `t.${urut}` }, { column: 't.id' }])
  // The unit is the same in all of them, but only named here does "no unit" follow the index too.
  return q
    .where('t.unit_id', unit)
    .orderBy([{ column: 't.unit_id' }, { column: `t.${urut}` }, { column: 't.id' }])
}

/** The same rule as a condition, for a selection that is small already. */
export function berhak(q: Knex.QueryBuilder, ruas: readonly Ruas[]): void {
  q.whereRaw('false')
  for (const r of ruas)
    q.orWhere(
      r.kolom === 'pegawai_id' || r.unit === 'semua'
        ? milik(r)
        : { ...milik(r), 't.unit_id': r.unit },
    )
}

const milik = (r: Ruas): Record<string, string> =>
  r.kolom === 'pegawai_id'
    ? { 't.pegawai_id': r.pegawaiId, ...(r.peran && { 't.peran': r.peran }) }
    : { [`t.${r.kolom}`]: r.peran }
