import type { Knex } from 'knex'
import { menitKerja, type JamKerja } from '../values/jam-kerja.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { hitungBatas, type Batas } from './batas.js'
import type { JenisSegmen, Segmen } from './segmen.js'

/** A running clock with its stretches; the last one has no end yet. */
export interface JamBerjalan {
  tugasId: string
  versiId: string
  unitId: string
  waktu: string
  keras: boolean
  luar: boolean
  mulai: Date
  jangkar: Date | null
  jatuh: Date | null
  /** Stands still since. */
  jeda: Date | null
  segmen: { jenis: JenisSegmen; mulai: Date; selesai: Date | null }[]
}

/** The running clock of a task as one JSON value, to be read beside it; `id` names the task in the query. */
export const sqlJam = (id: string): string => `jam_tugas(${id})`

const saat = (teks: string | null): Date | null => (teks === null ? null : new Date(teks))

/** What `sqlJam` brought; null when the task has no running clock. */
export function uraiJam(json: any[] | null): JamBerjalan | null {
  if (!json) return null
  const [tugasId, versiId, unitId, waktu, keras, luar, mulai, jangkar, jatuh, jeda, segmen] = json
  return {
    tugasId,
    versiId,
    unitId,
    waktu,
    keras,
    luar,
    mulai: new Date(mulai),
    jangkar: saat(jangkar),
    jatuh: saat(jatuh),
    jeda: saat(jeda),
    segmen: segmen.map(([jenis, a, b]: [JenisSegmen, string, string | null]) => ({
      jenis,
      mulai: new Date(a),
      selesai: saat(b),
    })),
  }
}

/** Locks running clocks against every other change and reads them; finished ones are not among them. */
export async function kunciJam(
  trx: Knex.Transaction,
  tugasId: readonly string[],
): Promise<JamBerjalan[]> {
  // Locked first: what is read after that is what the last change left.
  await trx('tenggat')
    .whereIn('tugas_id', tugasId)
    .orderBy('tugas_id')
    .forUpdate()
    .select('tugas_id')
  const { rows } = await trx.raw(
    `select ${sqlJam('t.id')} as jam from unnest(?::uuid[]) as t (id) order by t.id`,
    [[...tugasId]],
  )
  return rows.flatMap((r: any) => uraiJam(r.jam) ?? [])
}

/** The stretches up to an end, which is never before the beginning of the last: clocks may be set back. */
export function sampaiAkhir(jam: JamBerjalan, kini: Date): { akhir: Date; segmen: Segmen[] } {
  const akhir = jam.segmen.reduce((a, s) => (s.mulai > a ? s.mulai : a), kini)
  return { akhir, segmen: jam.segmen.map((s) => ({ ...s, selesai: s.selesai ?? akhir })) }
}

/** When it falls due, with the pauses up to `akhir`. */
export function batasSampai(j: JamKerja, jam: JamBerjalan, akhir: Date): Batas {
  const jeda = jam.segmen
    .filter((s) => s.jenis === 'jeda')
    .reduce((n, s) => n + menitKerja(j, s.mulai, s.selesai ?? akhir), 0)
  return hitungBatas(j, uraiWaktu(jam.waktu), { mulai: jam.mulai, jangkar: jam.jangkar, jeda })
}

/**
 * When it falls due as the row says it: a clock that stands still has no due time, unless it was
 * late before.
 */
export function batasBaris(j: JamKerja, jam: JamBerjalan): Batas {
  if (!jam.jeda) return batasSampai(j, jam, jam.mulai)
  const batas = batasSampai(j, jam, jam.jeda)
  const lewat = batas.jatuh !== null && batas.jatuh < jam.jeda
  return lewat ? batas : { ...batas, risiko: null, jatuh: null }
}
