import type { Knex } from 'knex'
import { bacaHimpunan, type BarisHimpunan, type Cakupan } from '../himpunan/baca.js'
import { PERSENTIL_PALING_SEDIKIT } from '../himpunan/sel.js'

/** One row of an SOP in the report; times are working minutes. */
export interface BarisLaporan {
  sop_kode: string
  elemen_id: string
  sop: string
  no: string
  nama: string
  peran: string
  waktu: string
  /** Visits, and those of them after a Tidak. */
  n: number
  ulang: number
  /** Visits that had a due time of the office's own, and those past it. */
  wajib: number
  langgar: number
  /** Share on time, 0 to 1; null where nothing could be late. */
  tepat: number | null
  /** Null below PERSENTIL_PALING_SEDIKIT visits. */
  p50: number | null
  p80: number | null
  p95: number | null
  jumlah: number
  terbesar: number
  /** Past the due moment, all breaches together. */
  lewat: number
  antre: number
  kerja: number
  kembali: number
  luar: number
  jeda: number
}

/**
 * The rows of a period, those first where most is to be won: by the working minutes that breaches ran
 * past their due moment, then by their number, then by visits. One late day weighs more than ten late
 * minutes, and a row that is late a little every day comes before one that was late once.
 */
export async function susunLaporan(db: Knex, c: Cakupan): Promise<BarisLaporan[]> {
  const [himpunan, kata] = [await bacaHimpunan(db, c), await kataKantor(db)]
  return himpunan.map((b) => keBaris(b, kata)).sort(urutan)
}

const urutan = (a: BarisLaporan, b: BarisLaporan): number =>
  b.lewat - a.lewat ||
  b.langgar - a.langgar ||
  b.n - a.n ||
  `${a.sop} ${a.elemen_id}`.localeCompare(`${b.sop} ${b.elemen_id}`)

function keBaris(b: BarisHimpunan, kata: KataKantor): BarisLaporan {
  const { n, wajib, langgar, lewat } = b
  const { antre, kerja, kembali, luar, jeda } = b
  const persentil = (p: number) => (n >= PERSENTIL_PALING_SEDIKIT ? b.menit.persentil(p) : null)
  return {
    ...kataBaris(b, kata),
    n,
    ulang: n - b.kasus,
    wajib,
    langgar,
    tepat: wajib > 0 ? 1 - langgar / wajib : null,
    p50: persentil(0.5),
    p80: persentil(0.8),
    p95: persentil(0.95),
    jumlah: b.menit.jumlah,
    terbesar: b.menit.terbesar,
    lewat,
    antre,
    kerja,
    kembali,
    luar,
    jeda,
  }
}

export interface KataKantor {
  sop: ReadonlyMap<string, string>
  peran: ReadonlyMap<string, string>
}

/** A row as it is printed, with the names of its SOP and role. */
export const kataBaris = (b: BarisHimpunan, kata: KataKantor) => ({
  sop_kode: b.sop_kode,
  elemen_id: b.elemen_id,
  sop: kata.sop.get(b.sop_kode) ?? b.sop_kode,
  no: b.no,
  nama: b.nama,
  peran: kata.peran.get(b.peran) ?? b.peran,
  waktu: b.waktu,
})

/** What SOPs and roles are called. */
export async function kataKantor(db: Knex): Promise<KataKantor> {
  const [sop, peran] = await Promise.all([
    db('sop_versi').where({ aktif: true }).select('kode', 'nama'),
    db('peran').select('kode', 'nama'),
  ])
  const peta = (rows: { kode: string; nama: string }[]) =>
    new Map(rows.map((r) => [r.kode, r.nama]))
  return { sop: peta(sop), peran: peta(peran) }
}

/** The SOPs one may choose from. */
export const pilihanSop = (db: Knex): Promise<{ kode: string; nama: string }[]> =>
  db('sop_versi').where({ aktif: true }).orderBy('nama').select('kode', 'nama')
