import { HimpunanMenit } from '../../values/himpunan-menit.js'

/** From so many visits on percentiles are shown; of fewer they say more about chance than about work. */
export const PERSENTIL_PALING_SEDIKIT = 5

/** A finished visit as reports see it. */
export interface Kunjungan {
  sop_versi_id: string
  sop_kode: string
  elemen_id: string
  no: string
  nama: string
  peran: string
  waktu: string
  jenis: string
  unit_id: string
  kunjungan: number
  /** Had a due time the office itself could miss. */
  wajib: boolean
  /** Waits for somebody outside. */
  luar: boolean
  langgar: boolean
  batas_menit: number | null
  /** Day it was finished, `yyyy-mm-dd` in the zone of the office. */
  tanggal: string
  /** Working minutes past the due moment; 0 unless it is a breach. */
  lewat: number
  menit: number
  menit_antre: number
  menit_kerja: number
  menit_kembali: number
  menit_luar: number
  menit_jeda: number
}

/** Sums that cells and reports are made of, all additive. */
export interface Jumlah {
  n: number
  kasus: number
  wajib: number
  langgar: number
  lewat: number
  antre: number
  kerja: number
  kembali: number
  luar: number
  jeda: number
  batas: number | null
}

export interface Sel extends Jumlah {
  menit: HimpunanMenit
}

export const selKosong = (): Sel => ({
  n: 0,
  kasus: 0,
  wajib: 0,
  langgar: 0,
  lewat: 0,
  antre: 0,
  kerja: 0,
  kembali: 0,
  luar: 0,
  jeda: 0,
  batas: null,
  menit: new HimpunanMenit(),
})

/**
 * How long a visit took the office: without pauses, and without waiting for others unless that is all
 * the row does.
 */
export const lamaKantor = (k: Kunjungan): number =>
  k.menit - k.menit_jeda - (k.luar ? 0 : k.menit_luar)

/** What of a cell is a sum. */
export const TERJUMLAH = [
  'n',
  'kasus',
  'wajib',
  'langgar',
  'lewat',
  'antre',
  'kerja',
  'kembali',
  'luar',
  'jeda',
] as const

/** Adds sums to sums. */
export function jumlahkan(ke: Jumlah, j: Jumlah): void {
  for (const nama of TERJUMLAH) ke[nama] += j[nama]
  if (j.batas !== null) ke.batas = Math.max(ke.batas ?? 0, j.batas)
}

export function tambahKunjungan(sel: Sel, k: Kunjungan): void {
  jumlahkan(sel, {
    n: 1,
    kasus: k.kunjungan === 1 ? 1 : 0,
    wajib: k.wajib ? 1 : 0,
    langgar: k.langgar ? 1 : 0,
    lewat: k.lewat,
    antre: k.menit_antre,
    kerja: k.menit_kerja,
    kembali: k.menit_kembali,
    luar: k.menit_luar,
    jeda: k.menit_jeda,
    batas: k.batas_menit,
  })
  sel.menit.tambah(lamaKantor(k))
}
