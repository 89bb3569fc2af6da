import type { Knex } from 'knex'
import { bacaHimpunan } from '../himpunan/baca.js'
import { PERSENTIL_PALING_SEDIKIT } from '../himpunan/sel.js'
import type { Saringan } from '../saring.js'

/** What is known of one step of an SOP: what waits now, and what was finished in the period. */
export interface AngkaLangkah {
  /** Open now, whenever it came. */
  terbuka: number
  /** Of those: may still be done in time, but not much is left; and past its due moment. */
  berisiko: number
  lewat: number
  /** Visits finished in the period, and those of them that broke their mutu baku. */
  selesai: number
  langgar: number
  /** Working minutes of the office; null where fewer visits were finished than a median needs. */
  median: number | null
}

export const ANGKA_KOSONG: AngkaLangkah = {
  terbuka: 0,
  berisiko: 0,
  lewat: 0,
  selesai: 0,
  langgar: 0,
  median: null,
}

/** By element of the diagram, for one SOP; over all its versions, as a row keeps its element. */
export async function angkaLangkah(
  db: Knex,
  sop: string,
  s: Saringan,
  kini: Date,
): Promise<Map<string, AngkaLangkah>> {
  const hasil = new Map<string, AngkaLangkah>()
  const milik = (elemen: string): AngkaLangkah => {
    let a = hasil.get(elemen)
    if (!a) hasil.set(elemen, (a = { ...ANGKA_KOSONG }))
    return a
  }
  for (const { elemen_id, ...t } of await terbuka(db, s, kini, sop))
    Object.assign(milik(elemen_id), t)
  for (const b of await bacaHimpunan(db, { ...s, sop })) {
    const cukup = b.n >= PERSENTIL_PALING_SEDIKIT
    const median = cukup ? b.menit.persentil(0.5) : null
    Object.assign(milik(b.elemen_id), { selesai: b.n, langgar: b.langgar, median })
  }
  return hasil
}

/** The state of running clocks in SQL; the same rule as `keadaan` of the room of tenggat. */
export const SQL_LEWAT = `(t.keras and not t.luar and t.jatuh_at < :kini)`
export const SQL_BERISIKO = `(not coalesce(${SQL_LEWAT}, false) and (t.risiko_at <= :kini or t.jatuh_at < :kini))`

const SQL_HITUNG = `count(*)::int as terbuka, (count(*) filter (where ${SQL_LEWAT}))::int as lewat,
  (count(*) filter (where ${SQL_BERISIKO}))::int as berisiko`
const SQL_UNIT = `(cast(:unit as uuid[]) is null or t.unit_id = any(cast(:unit as uuid[])))`

interface Terbuka {
  terbuka: number
  berisiko: number
  lewat: number
}

async function terbuka(
  db: Knex,
  s: Saringan,
  kini: Date,
  sop: string,
): Promise<(Terbuka & { elemen_id: string })[]> {
  const { rows } = await db.raw(
    `select t.elemen_id, ${SQL_HITUNG} from tenggat t
      where t.status = 'berjalan' and t.sop_kode = :sop and ${SQL_UNIT} group by t.elemen_id`,
    { sop, kini, unit: s.unit as never },
  )
  return rows
}

/** What is open now by SOP, for the list of maps. */
export async function terbukaPerSop(
  db: Knex,
  s: Saringan,
  kini: Date,
): Promise<Map<string, Terbuka>> {
  const { rows } = await db.raw(
    `select t.sop_kode, ${SQL_HITUNG} from tenggat t
      where t.status = 'berjalan' and ${SQL_UNIT} group by t.sop_kode`,
    { kini, unit: s.unit as never },
  )
  return new Map(rows.map(({ sop_kode, ...t }: { sop_kode: string } & Terbuka) => [sop_kode, t]))
}
