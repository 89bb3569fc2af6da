import type { Knex } from 'knex'
import { hariKe } from '../../values/hari.js'
import { tambahHari, type Tanggal } from '../../values/tanggal.js'
import type { Jangkauan } from '../hak.js'
import { bacaHarian, type Harian } from '../himpunan/harian.js'

/** A week from Monday to Sunday. */
export interface Pekan {
  dari: Tanggal
  sampai: Tanggal
  /** Finished visits that could be late, and those that were. */
  wajib: number
  langgar: number
  /** Share on time, 0 to 1; null where nothing could be late. */
  tepat: number | null
}

const BANYAK_PEKAN = 12

/** The last twelve weeks, this one included, oldest first. */
export async function trenPekan(db: Knex, unit: Jangkauan, hariIni: Tanggal): Promise<Pekan[]> {
  const dari = awalTren(hariIni)
  return bagiPekan(dari, await bacaHarian(db, { dari, sampai: hariIni, unit }))
}

/** The Monday with which the twelve weeks up to this day begin. */
function awalTren(hariIni: Tanggal): Tanggal {
  const senin = tambahHari(hariIni, -((hariKe(hariIni) + 6) % 7))
  return tambahHari(senin, -7 * (BANYAK_PEKAN - 1))
}

/** Days put together into weeks; a week without any is there too. */
export function bagiPekan(dari: Tanggal, harian: readonly Harian[]): Pekan[] {
  return Array.from({ length: BANYAK_PEKAN }, (_, i): Pekan => {
    const awal = tambahHari(dari, 7 * i)
    const akhir = tambahHari(awal, 6)
    const milik = harian.filter((h) => h.tanggal >= awal && h.tanggal <= akhir)
    const wajib = milik.reduce((n, h) => n + h.wajib, 0)
    const langgar = milik.reduce((n, h) => n + h.langgar, 0)
    const tepat = wajib > 0 ? 1 - langgar / wajib : null
    return { dari: awal, sampai: akhir, wajib, langgar, tepat }
  })
}
