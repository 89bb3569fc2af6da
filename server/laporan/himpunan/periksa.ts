import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { HimpunanMenit } from '../../values/himpunan-menit.js'
import { ulangDariAwal } from './kumpul.js'
import { menitLewat } from './kunjungan.js'

/** Where what was counted and what stands in the records differ. */
export interface Beda {
  tingkat: string
  mulai: string
  sop: string
  elemen: string
  unit: string
  /** Which figure. */
  apa: string
  tercatat: number | null
  seharusnya: number | null
}

/** More are not listed; one is enough to count anew. */
const BEDA_TERBANYAK = 100

export interface HasilPeriksa {
  kunjungan: number
  sel: number
  beda: Beda[]
}

/**
 * Counts every cell again from the clocks themselves, by another path (the database groups, sums and
 * takes its own percentiles), and lists what differs. Every report is a sum of cells, so where all
 * agree, all reports do. Reads one snapshot, month by month; what still waits in the queue is left out
 * on both sides.
 */
export async function periksaSel(db: Knex): Promise<HasilPeriksa> {
  const { zona } = await setelanKantor(db)
  const hasil: HasilPeriksa = { kunjungan: 0, sel: 0, beda: [] }
  await db.transaction(
    async (trx) => {
      for (const bulan of await bulanAda(trx, zona)) {
        const tercatat = await dariSel(trx, bulan)
        const seharusnya = await dariCatatan(trx, bulan, zona)
        hasil.sel += tercatat.size
        bandingkan(tercatat, seharusnya, hasil)
      }
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  )
  return hasil
}

type Angka = Record<string, number | null>
type PetaAngka = ReadonlyMap<string, Angka>

function bandingkan(tercatat: PetaAngka, seharusnya: PetaAngka, hasil: HasilPeriksa): void {
  for (const kunci of new Set([...tercatat.keys(), ...seharusnya.keys()])) {
    const a: Angka = tercatat.get(kunci) ?? {}
    const b: Angka = seharusnya.get(kunci) ?? {}
    const [tingkat, mulai, sop, elemen, unit] = kunci.split('|') as Lima
    if (tingkat === 'bulan') hasil.kunjungan += b.n ?? 0
    for (const apa of ANGKA) {
      const [ini, itu] = [a[apa] ?? null, b[apa] ?? null]
      if (ini === itu || hasil.beda.length >= BEDA_TERBANYAK) continue
      hasil.beda.push({ tingkat, mulai, sop, elemen, unit, apa, tercatat: ini, seharusnya: itu })
    }
  }
}
type Lima = [string, string, string, string, string]

/** First days of the months in which anything ended or was counted. */
async function bulanAda(trx: Knex, zona: string): Promise<string[]> {
  const { rows } = await trx.raw(
    `select generate_series(date_trunc('month', min(t)), max(t), interval '1 month')::date::text as bulan
       from (select selesai_at at time zone :zona as t from tenggat where status = 'selesai'
             union all select mulai from laporan_sel) semua`,
    { zona },
  )
  return rows.map((r: { bulan: string }) => r.bulan)
}

/** The comparison, as it is kept and shown. Where figures differ, all are counted anew at once. */
export async function periksaLaporan(db: Knex, clock: Clock): Promise<void> {
  const mulai_at = clock.now()
  const { kunjungan, sel, beda } = await periksaSel(db)
  await transaksi(db, async (trx) => {
    await trx('laporan_periksa').insert({
      mulai_at,
      selesai_at: clock.now(),
      kunjungan,
      sel,
      beda: JSON.stringify(beda),
    })
    if (beda.length > 0) await ulangDariAwal(trx, (await setelanKantor(trx)).zona)
  })
}

const ANGKA = [
  ...['n', 'kasus', 'wajib', 'langgar', 'lewat', 'antre', 'kerja', 'kembali', 'luar', 'jeda'],
  ...['batas', 'p50', 'p80', 'p95', 'total', 'terbesar'],
]
async function dariSel(trx: Knex, bulan: string): Promise<PetaAngka> {
  const { rows } = await trx.raw(
    `select s.*, s.mulai::text as mulai, b.sop_kode, b.elemen_id, b.sop_versi_id
       from laporan_sel s join laporan_baris b on b.id = s.baris_id
      where s.tingkat in ('hari', 'dasarian', 'bulan')
        and s.mulai >= cast(:bulan as date) and s.mulai < cast(:bulan as date) + interval '1 month'`,
    { bulan },
  )
  const hasil = new Map<string, Angka>()
  for (const r of rows) {
    const menit = new HimpunanMenit()
    menit.tambahBita(r.isi)
    const angka: Angka = { total: menit.jumlah, terbesar: menit.terbesar, batas: r.batas }
    for (const k of ANGKA.slice(0, 10)) angka[k] = Number(r[k])
    for (const [k, p] of PERSENTIL) angka[k] = menit.persentil(p)
    hasil.set(kunci(r.tingkat, r), angka)
  }
  return hasil
}

const PERSENTIL = [
  ['p50', 0.5],
  ['p80', 0.8],
  ['p95', 0.95],
] as const

const kunci = (tingkat: string, r: any): string =>
  [tingkat, r.mulai, r.sop_kode, `${r.elemen_id} ${r.sop_versi_id}`, r.unit_id].join('|')

const LAMA = 'menit - menit_jeda - case when luar then 0 else menit_luar end'
/** Ended in that month, and no longer waiting to be counted. */
const TERHITUNG = `status = 'selesai'
  and selesai_at >= cast(:bulanIni as date)::timestamp at time zone :zona
  and selesai_at < (cast(:bulanIni as date) + interval '1 month') at time zone :zona
  and not exists (select from laporan_antre a where a.tugas_id = t.tugas_id)`

async function dariCatatan(trx: Knex, bulanIni: string, zona: string): Promise<PetaAngka> {
  const hasil = new Map<string, Angka>()
  const hari = '(selesai_at at time zone :zona)::date'
  const bulan = `date_trunc('month', ${hari})::date`
  const dasarian = `(${bulan} + 10 * least(2, (extract(day from ${hari})::int - 1) / 10))`
  for (const [tingkat, mulai] of Object.entries({ hari, dasarian, bulan })) {
    const { rows } = await trx.raw(
      `select ${mulai}::text as mulai, sop_kode, sop_versi_id, elemen_id, unit_id, count(*)::int as n,
              (count(*) filter (where kunjungan = 1))::int as kasus,
              (count(*) filter (where keras and not luar and jatuh_at is not null))::int as wajib,
              (count(*) filter (where langgar))::int as langgar,
              sum(menit_antre)::int as antre, sum(menit_kerja)::int as kerja,
              sum(menit_kembali)::int as kembali, sum(menit_luar)::int as luar,
              sum(menit_jeda)::int as jeda, max(batas_menit) as batas,
              sum(${LAMA})::int as total, max(${LAMA}) as terbesar,
              ${PERSENTIL.map(([k, p]) => `percentile_disc(${p}) within group (order by ${LAMA}) as ${k}`).join(', ')}
         from tenggat t where ${TERHITUNG} group by 1, 2, 3, 4, 5`,
      { zona, bulanIni },
    )
    for (const { n, kasus, wajib, langgar, antre, kerja, kembali, luar, jeda, ...r } of rows)
      hasil.set(kunci(tingkat, r), {
        ...{ n, kasus, wajib, langgar, antre, kerja, kembali, luar, jeda, lewat: 0 },
        ...{ batas: r.batas, total: r.total, terbesar: r.terbesar },
        ...{ p50: r.p50, p80: r.p80, p95: r.p95 },
      })
    // How late a breach was takes the calendar, which the database does not know.
    const { rows: lewat } = await trx.raw(
      `select ${mulai}::text as mulai, sop_kode, sop_versi_id, elemen_id, unit_id, langgar, jatuh_at,
              selesai_at, kalender_versi_id
         from tenggat t where ${TERHITUNG} and langgar`,
      { zona, bulanIni },
    )
    for (const r of lewat) {
      const angka = hasil.get(kunci(tingkat, r))!
      angka.lewat = angka.lewat! + (await menitLewat(trx, r))
    }
  }
  return hasil
}
