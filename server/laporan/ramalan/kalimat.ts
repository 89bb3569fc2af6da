import { sebutMenit } from '../../values/lama-kerja.js'
import type { Sejauh, Taksiran } from './taksir.js'

/** Finished visits a row needs before anything is said about its open tasks. */
export const RAMALAN_PALING_SEDIKIT = 30
/** Past visits that must have come as far, of the row or else of its role. */
export const SEJAUH_PALING_SEDIKIT = 10

/** `35 %`: to five, as more would be pretence; never quite 0 or 100. */
export function sebutPeluang(p: number): string {
  const persen = Math.round(p * 20) * 5
  if (persen < 5) return 'di bawah 5 %'
  if (persen > 95) return 'di atas 95 %'
  return `kira-kira ${persen} %`
}

/** What the model found, in one sentence. `sisa`: working minutes left. */
export function kalimatModel(t: Taksiran, s: Sejauh, sisa: number): string {
  const awal = `Peluang lewat tenggat ${sebutPeluang(t.peluang)}`
  if (t.n < SEJAUH_PALING_SEDIKIT)
    return `${awal}: hanya ${t.n} kunjungan langkah ini pernah sejauh ini, jadi dihitung dari ${t.nPeran} kunjungan langkah lain yang seperan.`
  if (s.tahap === 'kerja')
    return `${awal}: dari ${t.n} kunjungan langkah ini yang dikerjakan selama ini, ${t.kena} memerlukan lebih dari sisa ${sebutMenit(sisa)} kerja.`
  if (s.lama === 0) return `${awal}: dari ${t.n} kunjungan langkah ini, ${t.kena} berakhir lewat.`
  return `${awal}: dari ${t.n} kunjungan langkah ini yang juga belum dikerjakan selama ini, ${t.kena} berakhir lewat.`
}

export const kalimatDasar = (p: number, n: number, langgar: number): string =>
  `Peluang lewat tenggat ${sebutPeluang(p)}, angka dasar langkah ini: dari ${n} kunjungan, ${langgar} lewat.`

export const kalimatKurang = (n: number): string =>
  `Belum dapat diramal: langkah ini baru ${n} kali selesai, perlu ${RAMALAN_PALING_SEDIKIT}.`
