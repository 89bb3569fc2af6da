import type { Knex } from 'knex'
import { selangWilson, type Selang } from '../../values/wilson.js'
import { bacaHimpunan, type BarisHimpunan } from '../himpunan/baca.js'
import { kataBaris, kataKantor, type KataKantor } from '../pelanggaran/susun.js'
import { KASUS_ANGKA, usulkan, type Usul } from './usul.js'

/** Figures of a row; null as a whole where too few cases stand behind them. */
export interface AngkaEvaluasi {
  n: number
  p50: number
  p80: number
  p95: number
  wajib: number
  langgar: number
  /** Breach share with its 95 % interval; null where nothing could be late. */
  bagian: number | null
  selang: Selang | null
}

export interface BarisEvaluasi {
  sop_kode: string
  elemen_id: string
  sop: string
  no: string
  nama: string
  peran: string
  waktu: string
  /** Printed time in working minutes; null when it is no length. */
  batas: number | null
  kasus: number
  angka: AngkaEvaluasi | null
  usul: Usul
}

export interface PermintaanEvaluasi {
  tahun: number
  unit: readonly string[] | null
  sop: string | null
}

/**
 * Printed times beside a year of reality, in the order of the SOP tables. A row whose printed time
 * changed in that year stands once for each.
 */
export async function susunEvaluasi(db: Knex, p: PermintaanEvaluasi): Promise<BarisEvaluasi[]> {
  const cakupan = { dari: `${p.tahun}-01-01`, sampai: `${p.tahun}-12-31`, unit: p.unit, sop: p.sop }
  const himpunan = await bacaHimpunan(db, cakupan, { perWaktu: true })
  const kata = await kataKantor(db)
  return himpunan.map((b) => keBaris(b, kata)).sort(urutan)
}

const urutan = (a: BarisEvaluasi, b: BarisEvaluasi): number =>
  a.sop.localeCompare(b.sop) ||
  a.no.localeCompare(b.no, 'id', { numeric: true }) ||
  a.waktu.localeCompare(b.waktu)

function keBaris(b: BarisHimpunan, kata: KataKantor): BarisEvaluasi {
  const { waktu, batas, kasus, n, wajib, langgar, antre } = b
  const [p50, p80, p95] = [0.5, 0.8, 0.95].map((p) => b.menit.persentil(p)!) as [
    number,
    number,
    number,
  ]
  return {
    ...kataBaris(b, kata),
    batas,
    kasus,
    angka:
      kasus < KASUS_ANGKA
        ? null
        : {
            ...{ n, p50, p80, p95, wajib, langgar },
            bagian: wajib > 0 ? langgar / wajib : null,
            selang: selangWilson(langgar, wajib),
          },
    usul: usulkan({
      ...{ kasus, wajib, langgar, p80, p95, batas, waktu, antre },
      jumlah: b.menit.jumlah,
    }),
  }
}
