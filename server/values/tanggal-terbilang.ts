import { BULAN } from './bulan.js'
import { bagianTanggal, namaHari, type Tanggal } from './tanggal.js'
import { terbilang } from './terbilang.js'

/**
 * The opening of a Berita Acara: `Sabtu, tanggal dua puluh satu bulan November tahun dua ribu dua
 * puluh enam`.
 */
export function tanggalTerbilang(tanggal: Tanggal): string {
  const { tahun, bulan, hari } = bagianTanggal(tanggal)
  const nama = BULAN[bulan - 1]
  return `${namaHari(tanggal)}, tanggal ${terbilang(hari)} bulan ${nama} tahun ${terbilang(tahun)}`
}
