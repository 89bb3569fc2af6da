import { selisihHari, type Tanggal } from './hari.js'
import type { SifatPemangku } from './penandatangan.js'

/** The period of a seat; `sampai` null means it has no end yet. Both ends count. */
export interface MasaTugas {
  sifat: SifatPemangku
  dari: Tanggal
  sampai: Tanggal | null
}

/** Longest usual period of an acting official, in days: Plt. one year, Plh. three months. */
const BATAS: Partial<Record<SifatPemangku, number>> = { plt: 365, plh: 90 }

/** Whether the seat may act on this date. */
export function berlakuPada(masa: MasaTugas, tanggal: Tanggal): boolean {
  return masa.dari <= tanggal && (masa.sampai === null || tanggal <= masa.sampai)
}

/** A sentence when an acting period is longer than is usual, or ''. A warning, not a refusal. */
export function peringatanMasa(masa: MasaTugas): string {
  const batas = BATAS[masa.sifat]
  if (batas === undefined || masa.sampai === null) return ''
  const hari = selisihHari(masa.dari, masa.sampai) + 1
  if (hari <= batas) return ''
  const sebutan = masa.sifat === 'plt' ? 'Plt.' : 'Plh.'
  return `Masa ${sebutan} ${hari} hari, lebih lama dari batas ${batas} hari.`
}
