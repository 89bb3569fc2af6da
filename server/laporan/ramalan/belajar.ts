import type { Contoh, Kelompok, Model } from './taksir.js'

/** A finished visit that could have been late; times in working minutes of the office. */
export interface Kunjungan {
  perkara_id: string
  sop_kode: string
  elemen_id: string
  peran: string
  mulai_at: Date
  selesai_at: Date
  antre: number
  kerja: number
  /** From its opening to its due moment; at least 1. */
  boleh: number
  langgar: boolean
  depan: number
}

/** Newest visits kept of a row, a role and the office: an office changes, and a model must stay small. */
export const TERBANYAK = { langkah: 400, peran: 800, kantor: 1600 } as const

export const kunciLangkah = (k: Pick<Kunjungan, 'sop_kode' | 'elemen_id'>): string =>
  `${k.sop_kode}/${k.elemen_id}`

/** Sorts visits into groups. The newest go first into the sample; all of them count for the rate. */
export function belajar(kunjungan: readonly Kunjungan[]): Model {
  const urut = [...kunjungan].sort((a, b) => b.selesai_at.getTime() - a.selesai_at.getTime())
  const langkah = kelompokkan(urut, kunciLangkah, TERBANYAK.langkah)
  const kantor = kelompokkan(urut, () => '', TERBANYAK.kantor).get('')
  return {
    langkah: new Map([...langkah].map(([k, g]) => [k, { ...g, ramai: tengah(g.contoh) }])),
    peran: kelompokkan(urut, (k) => k.peran, TERBANYAK.peran),
    kantor: kantor ?? { n: 0, langgar: 0, contoh: [] },
  }
}

function kelompokkan(
  urut: readonly Kunjungan[],
  kunci: (k: Kunjungan) => string,
  terbanyak: number,
): Map<string, Kelompok> {
  const hasil = new Map<string, { n: number; langgar: number; contoh: Contoh[] }>()
  for (const k of urut) {
    let g = hasil.get(kunci(k))
    if (!g) hasil.set(kunci(k), (g = { n: 0, langgar: 0, contoh: [] }))
    g.n++
    if (k.langgar) g.langgar++
    if (g.contoh.length < terbanyak) g.contoh.push(contohDari(k))
  }
  return hasil
}

/** Rounded to thousandths: more would only make the stored model longer. */
const contohDari = (k: Kunjungan): Contoh => ({
  antre: bulat(k.antre / k.boleh),
  kerja: bulat(k.kerja / k.boleh),
  langgar: k.langgar,
  depan: k.depan,
})
const bulat = (x: number): number => Math.round(x * 1000) / 1000

function tengah(contoh: readonly Contoh[]): number {
  const urut = contoh.map((c) => c.depan).sort((a, b) => a - b)
  return urut[(urut.length - 1) >> 1] ?? 0
}
