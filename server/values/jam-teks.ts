import { menitJam, type Irisan } from './jam-susun.js'
import type { JamHari, JamPekan, Jendela } from './kalender-isi.js'

const SATU = /^(\d{1,2})[.:](\d{2})\s*(?:-|–|s\.?d\.?|sampai)\s*(\d{1,2})[.:](\d{2})$/i

/**
 * Hours of a day as people type them: `07.30-12.00, 13.00-16.00`; empty or `libur` is a day off. The
 * last stretch may end the next day. RangeError says what is wrong, as the second half of a sentence.
 */
export function bacaJamHari(teks: string): JamHari {
  if (/^(libur)?$/i.test(teks.trim())) return []
  const hasil = teks.split(/[,;]|\sdan\s/i).map((bagian): Jendela => {
    const m = SATU.exec(bagian.trim())
    if (!m) throw new RangeError(`tidak terbaca: "${bagian.trim()}"; tulis misalnya 07.30-12.00`)
    return [jam(m[1]!, m[2]!), jam(m[3]!, m[4]!)]
  })
  let akhir = 0
  hasil.forEach(([a, b], i) => {
    if (menitJam(a) < akhir) throw new RangeError('bertumpuk atau tidak berurutan')
    akhir = menitJam(b)
    if (akhir > menitJam(a)) return
    if (i < hasil.length - 1) throw new RangeError('hanya boleh lewat tengah malam pada yang akhir')
    if (akhir > menitJam(hasil[0]![0])) throw new RangeError('lebih dari 24 jam')
  })
  return hasil
}

/** `07.30-12.00, 13.00-16.00`; empty for a day off. */
export const tulisJamHari = (jam: JamHari): string =>
  jam.map((j) => j.join('-').replaceAll(':', '.')).join(', ')

/** The same from minutes since midnight; above 24.00 it is the hour of the next day. */
export const tulisIrisan = (irisan: readonly Irisan[]): string =>
  irisan.map((i) => i.map(tulisMenit).join('-')).join(', ')

/** Working minutes of a week. */
export const menitSepekan = (pekan: JamPekan): number =>
  pekan.flat().reduce((n, [a, b]) => {
    const lama = menitJam(b) - menitJam(a)
    return n + (lama > 0 ? lama : lama + 1440)
  }, 0)

/** `37 jam 30 menit`, `45 menit`. */
export function tulisLama(menit: number): string {
  const jam = Math.floor(menit / 60)
  const sisa = menit % 60
  if (jam === 0) return `${sisa} menit`
  return sisa === 0 ? `${jam} jam` : `${jam} jam ${sisa} menit`
}

function tulisMenit(menit: number): string {
  const m = menit > 1440 ? menit - 1440 : menit
  return `${dua(Math.floor(m / 60))}.${dua(m % 60)}`
}

function jam(j: string, m: string): string {
  const teks = `${j.padStart(2, '0')}:${m}`
  try {
    menitJam(teks)
  } catch {
    throw new RangeError(`memuat jam yang tidak ada: ${j}.${m}`)
  }
  return teks
}

const dua = (n: number) => String(n).padStart(2, '0')
