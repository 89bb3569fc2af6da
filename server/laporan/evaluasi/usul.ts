import { MENIT_SEHARI } from '../../values/lama-kerja.js'
import { uraiWaktu } from '../../values/waktu-baku.js'
import { selangWilson } from '../../values/wilson.js'

/** No figure of a row stands on fewer cases than this: a P95 of nine visits is only the slowest one. */
export const KASUS_ANGKA = 10
/** No proposal stands on fewer cases than this. */
export const KASUS_USUL = 30
/** Longer, when even the lower end of the interval says that more visits than this are late. */
const TERLALU_SERING = 0.2
/** Shorter, when even the upper end says that fewer than this are late, and there is room to spare. */
const JARANG = 0.05
const LONGGAR = 0.8

export interface Kenyataan {
  kasus: number
  wajib: number
  langgar: number
  p80: number
  p95: number
  /** Printed time in working minutes, and as printed. */
  batas: number | null
  waktu: string
  /** Working minutes nobody had taken it, of all the office used. */
  antre: number
  jumlah: number
}

export interface Usul {
  jenis: 'tetap' | 'perpanjang' | 'perpendek' | 'belum' | 'tidak'
  /** The time proposed, as an SOP prints it. */
  menjadi?: string
  sebab: string
}

/**
 * What the record of a year says about a printed time: keep it, or print another one. Longer is proposed
 * at P80, shorter at P95, both rounded up to what an SOP prints; for days this is careful, as the day of
 * receipt comes on top.
 */
export function usulkan(k: Kenyataan): Usul {
  const baku = uraiWaktu(k.waktu)
  if ((baku.jenis !== 'menit' && baku.jenis !== 'hari_kerja') || !k.batas)
    return { jenis: 'tidak', sebab: 'Waktunya bukan lama kerja' }
  if (k.wajib === 0) return { jenis: 'tidak', sebab: 'Bukan waktu kantor sendiri' }
  if (k.kasus < KASUS_USUL)
    return { jenis: 'belum', sebab: `Baru ${k.kasus} dari ${KASUS_USUL} kasus` }
  const satuan = baku.jenis === 'menit' ? satuanMenit : satuanHari(Math.round(k.batas / baku.n))
  const selang = selangWilson(k.langgar, k.wajib)!
  if (selang.bawah > TERLALU_SERING) {
    const menjadi = satuan(k.p80)
    if (menjadi.menit <= k.batas)
      return { jenis: 'tetap', sebab: 'Terlambat karena menunggu pihak luar, bukan lama kerjanya' }
    const antre = k.antre * 2 > k.jumlah
    return {
      jenis: 'perpanjang',
      menjadi: menjadi.teks,
      sebab: antre
        ? 'Sering lewat, tetapi lebih dari separuh waktunya antre: benahi dulu pembagian tugas'
        : 'Lebih dari seperlima kunjungan lewat',
    }
  }
  const menjadi = satuan(k.p95)
  if (selang.atas < JARANG && menjadi.menit <= k.batas * LONGGAR)
    return { jenis: 'perpendek', menjadi: menjadi.teks, sebab: 'Hampir selalu jauh lebih cepat' }
  return { jenis: 'tetap', sebab: 'Sesuai dengan kenyataan' }
}

interface Waktu {
  menit: number
  teks: string
}

/** Up to five minutes in an hour, a quarter of an hour in half a day, then half hours. */
function satuanMenit(menit: number): Waktu {
  const langkah = menit <= 60 ? 5 : menit <= MENIT_SEHARI / 2 ? 15 : 30
  const bulat = Math.max(langkah, Math.ceil(menit / langkah) * langkah)
  return { menit: bulat, teks: bulat % 60 === 0 ? `${bulat / 60} jam` : `${bulat} menit` }
}

const satuanHari =
  (sehari: number) =>
  (menit: number): Waktu => {
    const hari = Math.max(1, Math.ceil(menit / sehari))
    return { menit: hari * sehari, teks: `${hari} hari` }
  }
