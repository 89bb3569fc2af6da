/** Names of months and days as Indonesian offices print them, index 0 = January / Sunday. */
export const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

export const BULAN_SINGKAT = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Agu',
  'Sep',
  'Okt',
  'Nov',
  'Des',
] as const

export const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

// Spellings met in real sheets: old ones (Nopember, Pebruari), short ones, and English Excel.
const EJAAN: readonly string[][] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'peb', 'pebruari', 'february'],
  ['maret', 'mar', 'mrt', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'aug', 'agust', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov', 'nop', 'nopember'],
  ['desember', 'des', 'dec', 'december'],
]

const NOMOR = new Map(EJAAN.flatMap((kata, i) => kata.map((k) => [k, i + 1] as const)))

/** 1..12 for any known spelling of a month, full or short; 0 when it is none. */
export function nomorBulan(kata: string): number {
  return NOMOR.get(kata.toLowerCase().replace(/\.$/, '')) ?? 0
}
