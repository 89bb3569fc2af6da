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

/**
 * Counts every cell again from the clocks themselves, by another path (the database groups, sums and
 * takes its own percentiles), and lists what differs. Every report is a sum of cells, so where all
 * agree, all reports do. Reads one snapshot; what still waits in the queue is left out on both sides.
 */
export async function periksaSel(
  db: Knex,
): Promise<{ kunjungan: number; sel: number; beda: Beda[] }> {
  const { zona } = await setelanKantor(db)
  return db.transaction(
    async (trx) => {
      const [tercatat, seharusnya] = [await dariSel(trx), await dariCatatan(trx, zona)]
      const beda: Beda[] = []
      for (const kunci of new Set([...tercatat.keys(), ...seharusnya.keys()])) {
        const [a, b] = [tercatat.get(kunci) ?? {}, seharusnya.get(kunci) ?? {}]
        const [tingkat, mulai, sop, elemen, unit] = kunci.split('|') as [string, ...string[]] as any
        for (const apa of ANGKA)
          if ((a[apa] ?? null) !== (b[apa] ?? null) && beda.length < BEDA_TERBANYAK)
            beda.push({
              ...{ tingkat, mulai, sop, elemen, unit, apa },
              tercatat: a[apa] ?? null,
              seharusnya: b[apa] ?? null,
            })
      }
      const kunjungan = [...seharusnya]
        .filter(([k]) => k.startsWith('bulan'))
        .reduce((n, [, a]) => n + a.n!, 0)
      return { kunjungan, sel: tercatat.size, beda }
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  )
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
type Angka = Record<string, number | null>

async function dariSel(trx: Knex): Promise<Map<string, Angka>> {
  const { rows } = await trx.raw(`
    select s.*, s.mulai::text as mulai, b.sop_kode, b.elemen_id, b.sop_versi_id
      from laporan_sel s join laporan_baris b on b.id = s.baris_id`)
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
const BELUM_DIHITUNG = 'exists (select from laporan_antre a where a.tugas_id = t.tugas_id)'

async function dariCatatan(trx: Knex, zona: string): Promise<Map<string, Angka>> {
  const hasil = new Map<string, Angka>()
  for (const [tingkat, satuan] of [
    ['hari', 'day'],
    ['bulan', 'month'],
  ] as const) {
    const mulai = `date_trunc('${satuan}', selesai_at at time zone :zona)::date`
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
         from tenggat t where status = 'selesai' and not ${BELUM_DIHITUNG} group by 1, 2, 3, 4, 5`,
      { zona },
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
         from tenggat t where status = 'selesai' and langgar
          and not ${BELUM_DIHITUNG}`,
      { zona },
    )
    for (const r of lewat) {
      const angka = hasil.get(kunci(tingkat, r))!
      angka.lewat = angka.lewat! + (await menitLewat(trx, r))
    }
  }
  return hasil
}
