import { terbilang } from './terbilang.js'

/** How the `waktu` of a row of an SOP is read. Lengths are whole numbers above 0. */
export type WaktuBaku =
  /** Working minutes; with `min` a range that is at risk from there on. */
  | { jenis: 'menit'; maks: number; min?: number }
  /** `lamaPelatihan`: the service also lasts as long as the training. */
  | { jenis: 'hari_kerja'; n: number; min?: number; lamaPelatihan?: true }
  | { jenis: 'hari_kalender'; n: number; min?: number }
  /** As soon as possible: no hard limit, aims at the close of the same working day. */
  | { jenis: 'segera' }
  /** Ends with the session it belongs to. */
  | { jenis: 'jadwal' }
  /** Working days after the last day of the training. */
  | { jenis: 'relatif'; hari: number; jangkar: 'pelatihan' }
  /** Working days after a date somebody planned, which comes with the task. */
  | { jenis: 'rencana'; hari: number }
  | { jenis: 'tanpa' }
  | { jenis: 'tak_dikenal'; teks: string }

const PALING = String.raw`(?:(?:maks|max)(?:imal|imum)?\.?|paling\s+(?:lama|lambat))`
const ANGKA = String.raw`(\d{1,4})(?:\s*\(([^()]*)\))?`
const SATUAN = String.raw`(menit|jam|hari(?:\s+(?:kerja|kalender))?)`
const LAMA = new RegExp(
  `^(?:${PALING}\\s*)?${ANGKA}(?:\\s*(?:-|–|s\\.?d\\.?|sampai)\\s*${ANGKA})?\\s*${SATUAN}$`,
)
const JAM_MENIT = new RegExp(`^(?:${PALING}\\s*)?${ANGKA}\\s*jam\\s*${ANGKA}\\s*menit$`)
const JAM_SETENGAH = new RegExp(`^(?:${PALING}\\s*)?(\\d{1,3})[,.](25|5|50|75)\\s*jam$`)
const RELATIF =
  /^h\s*\+\s*(\d{1,3})\s*(?:(?:setelah|sesudah|selesai)\s+)?(?:(?:selesai|akhir)\s+)?pelatihan$/
const RENCANA = /^h\s*\+\s*(\d{1,3})\s*(?:setelah|sesudah)\s+tanggal\s+rencana$/
const JADWAL = /^sesuai\s+(?:dengan\s+)?jadwal(?:\s+(?:pelatihan|kegiatan))?$/

/**
 * Reads what an SOP prints as `waktu`. `hari` alone is a working day. What is not understood to the
 * last letter comes back as `tak_dikenal`, also `minggu` and `bulan`: nobody said of how many days.
 */
export function uraiWaktu(teks: string): WaktuBaku {
  const t = teks
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/(?<=[a-z])\.$/, '')
  if (/^[-–—]?$/.test(t)) return { jenis: 'tanpa' }
  if (t === 'segera') return { jenis: 'segera' }
  if (JADWAL.test(t)) return { jenis: 'jadwal' }
  const relatif = RELATIF.exec(t)
  if (relatif && Number(relatif[1]) > 0)
    return { jenis: 'relatif', hari: Number(relatif[1]), jangkar: 'pelatihan' }
  const rencana = RENCANA.exec(t)
  if (rencana && Number(rencana[1]) > 0) return { jenis: 'rencana', hari: Number(rencana[1]) }
  const pelatihan = /^(.*?)\s*\+\s*lama pelatihan$/.exec(t)
  const lama = uraiLama(pelatihan ? pelatihan[1]! : t)
  if (!pelatihan) return lama ?? { jenis: 'tak_dikenal', teks }
  return lama?.jenis === 'hari_kerja'
    ? { ...lama, lamaPelatihan: true }
    : { jenis: 'tak_dikenal', teks }
}

function uraiLama(t: string): Extract<WaktuBaku, { n: number } | { maks: number }> | null {
  const jamMenit = JAM_MENIT.exec(t)
  if (jamMenit) {
    const jam = bilangan(jamMenit[1], jamMenit[2])
    const menit = bilangan(jamMenit[3], jamMenit[4])
    return jam && menit && menit < 60 ? { jenis: 'menit', maks: jam * 60 + menit } : null
  }
  const pecahan = JAM_SETENGAH.exec(t)
  if (pecahan) return { jenis: 'menit', maks: Number(`${pecahan[1]}.${pecahan[2]}`) * 60 }
  const m = LAMA.exec(t)
  if (!m) return null
  const [, satu, kataSatu, dua, kataDua, satuan] = m
  const awal = bilangan(satu, kataSatu)
  const akhir = dua === undefined ? awal : bilangan(dua, kataDua)
  if (!awal || !akhir || awal > akhir) return null
  const kali = satuan === 'jam' ? 60 : 1
  const min = dua === undefined || awal === akhir ? {} : { min: awal * kali }
  if (satuan === 'menit' || satuan === 'jam') return { jenis: 'menit', maks: akhir * kali, ...min }
  const jenis = satuan!.endsWith('kalender') ? 'hari_kalender' : 'hari_kerja'
  return { jenis, n: akhir, ...min }
}

/** The number, or null when the words beside it say another one: `2 (tiga)`. */
function bilangan(angka: string | undefined, kata: string | undefined): number | null {
  const n = Number(angka)
  if (kata !== undefined && kata.trim() !== terbilang(n)) return null
  return n > 0 ? n : null
}
