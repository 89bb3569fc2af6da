import { tambahHari } from '../values/tanggal.js'

/** How often somebody reports on what they take part in. */
export const IRAMA = ['sekali', 'harian', 'mingguan', 'bulanan', 'tahunan'] as const
export type Irama = (typeof IRAMA)[number]

export const NAMA_IRAMA: Readonly<Record<Irama, string>> = {
  sekali: 'Sekali',
  harian: 'Per hari',
  mingguan: 'Per minggu',
  bulanan: 'Per bulan',
  tahunan: 'Per tahun',
}

/** Reports of one proposal; more nobody reads. */
export const LAPORAN_TERBANYAK = 400

/**
 * The last day of the period of each report, the earliest first; the last one is always the last day.
 * Weeks, months and years count from the first day, not from the calendar's own.
 */
export function jadwalLaporan(mulai: string, selesai: string, irama: Irama): string[] {
  if (irama === 'sekali') return [selesai]
  const hasil: string[] = []
  for (let n = 1; hasil.length <= LAPORAN_TERBANYAK; n++) {
    const akhir = tambahHari(awalMasa(mulai, irama, n), -1)
    if (akhir >= selesai) break
    hasil.push(akhir)
  }
  return [...hasil, selesai]
}

/** First day of the n-th period after the first. */
function awalMasa(mulai: string, irama: Exclude<Irama, 'sekali'>, n: number): string {
  if (irama === 'harian') return tambahHari(mulai, n)
  if (irama === 'mingguan') return tambahHari(mulai, 7 * n)
  const [tahun, bulan, hari] = mulai.split('-').map(Number) as [number, number, number]
  const ke = tahun * 12 + bulan - 1 + (irama === 'bulanan' ? n : 12 * n)
  const [y, m] = [Math.floor(ke / 12), (ke % 12) + 1]
  // 31 January and a month more is the last day of February.
  const akhirBulan = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return `${y}-${dua(m)}-${dua(Math.min(hari, akhirBulan))}`
}

const dua = (n: number): string => String(n).padStart(2, '0')
