import { belajar, kunciLangkah, type Kunjungan } from './belajar.js'
import { lajuDasar, taksir, type Model, type Sejauh } from './taksir.js'

/** One moment at which forecasts were tried. */
export interface UjiSaat {
  /** Share of the allowed time that had gone by. */
  terpakai: number
  n: number
  langgar: number
  /** Mean squared error of the forecast and of the plain rate: 0 is perfect, 0.25 a coin. */
  brier: number
  brierDasar: number
}

export interface Uji {
  /** Learned from what ended before, tried on what began after. */
  pisah: string
  latih: number
  kunjungan: number
  perkara: number
  saat: UjiSaat[]
  jumlah: Omit<UjiSaat, 'terpakai'>
  /** How much smaller the error of the forecast is, and the standard error of that, by case. */
  selisih: number
  galatBaku: number
  unggul: boolean
  /** Forecasts of so many to so many percent: what happened. */
  kalibrasi: { dari: number; sampai: number; n: number; ramal: number; nyata: number }[]
}

/** From so many visits on both sides a test is worth printing. */
export const UJI_PALING_SEDIKIT = 100
/** The error must be smaller by this share of the plain rate's. */
export const PALING_BERARTI = 0.02
const BAGIAN_LATIH = 0.7
const SAAT = [0, 0.5, 0.8]
const BATAS_KALIBRASI = [0, 0.1, 0.25, 0.5, 0.75, 1]

interface Tebakan {
  perkara: string
  saat: number
  p: number
  dasar: number
  y: number
}

/**
 * The forecast tried on visits it has not seen: learned from the first 70 % by time, asked about the
 * later ones at their opening and after 50 % and 80 % of their allowed time, while they were open.
 * Null where there are too few.
 */
export function uji(kunjungan: readonly Kunjungan[]): Uji | null {
  const akhir = kunjungan.map((k) => k.selesai_at.getTime()).sort((a, b) => a - b)
  const pisah = akhir[Math.floor(akhir.length * BAGIAN_LATIH)] ?? 0
  const latih = kunjungan.filter((k) => k.selesai_at.getTime() < pisah)
  const coba = kunjungan.filter((k) => k.mulai_at.getTime() >= pisah)
  if (Math.min(latih.length, coba.length) < UJI_PALING_SEDIKIT) return null
  const model = belajar(latih)
  const semua = coba.flatMap((k) => tebak(model, k))
  const { selisih, galatBaku } = banding(semua)
  const jumlah = nilai(semua)
  return {
    pisah: new Date(pisah).toISOString(),
    latih: latih.length,
    kunjungan: coba.length,
    perkara: new Set(coba.map((k) => k.perkara_id)).size,
    saat: SAAT.map((s) => ({ terpakai: s, ...nilai(semua.filter((t) => t.saat === s)) })),
    jumlah,
    selisih,
    galatBaku,
    // Better by more than chance explains and by enough to matter, or it is not called better.
    unggul: selisih > 2 * galatBaku && selisih >= PALING_BERARTI * jumlah.brierDasar,
    kalibrasi: kalibrasi(semua),
  }
}

function tebak(model: Model, k: Kunjungan): Tebakan[] {
  const dasar = lajuDasar(model, kunciLangkah(k))
  return SAAT.filter((s) => s === 0 || k.antre + k.kerja > s * k.boleh).map((s) => ({
    perkara: k.perkara_id,
    saat: s,
    p: taksir(model, sejauh(k, s)).peluang,
    dasar,
    y: k.langgar ? 1 : 0,
  }))
}

/** How far a visit was after a share of its allowed time: it waits first, then it is worked on. */
function sejauh(k: Kunjungan, terpakai: number): Sejauh {
  const dasar = { langkah: kunciLangkah(k), peran: k.peran, depan: k.depan, sisa: 1 - terpakai }
  const diambil = k.antre / k.boleh
  if (terpakai === 0 || diambil > terpakai) return { ...dasar, tahap: 'antre', lama: terpakai }
  return { ...dasar, tahap: 'kerja', lama: terpakai - diambil }
}

function nilai(t: readonly Tebakan[]): Omit<UjiSaat, 'terpakai'> {
  const rata = (f: (x: Tebakan) => number): number =>
    t.length === 0 ? 0 : t.reduce((n, x) => n + f(x), 0) / t.length
  return {
    n: t.length,
    langgar: t.reduce((n, x) => n + x.y, 0),
    brier: rata((x) => (x.p - x.y) ** 2),
    brierDasar: rata((x) => (x.dasar - x.y) ** 2),
  }
}

/** Tasks of one case share its fate, so a case counts as one when the chance error is judged. */
function banding(t: readonly Tebakan[]): { selisih: number; galatBaku: number } {
  const perPerkara = new Map<string, number>()
  const beda = (x: Tebakan): number => (x.dasar - x.y) ** 2 - (x.p - x.y) ** 2
  const selisih = t.reduce((n, x) => n + beda(x), 0) / t.length
  for (const x of t) perPerkara.set(x.perkara, (perPerkara.get(x.perkara) ?? 0) + beda(x) - selisih)
  const kuadrat = [...perPerkara.values()].reduce((n, d) => n + d * d, 0)
  return { selisih, galatBaku: Math.sqrt(kuadrat) / t.length }
}

function kalibrasi(t: readonly Tebakan[]): Uji['kalibrasi'] {
  return BATAS_KALIBRASI.slice(1).map((sampai, i) => {
    const dari = BATAS_KALIBRASI[i]!
    const isi = t.filter((x) => x.p >= dari && (x.p < sampai || sampai === 1))
    const rata = (f: (x: Tebakan) => number): number =>
      isi.length === 0 ? 0 : isi.reduce((n, x) => n + f(x), 0) / isi.length
    return { dari, sampai, n: isi.length, ramal: rata((x) => x.p), nyata: rata((x) => x.y) }
  })
}
