/** How secret a letter is, by the letter its number carries: biasa, terbatas, rahasia, sangat rahasia. */
export type Keamanan = 'B' | 'T' | 'R' | 'SR'

const SEBUTAN: Record<string, string> = { T: 'Terbatas', R: 'Rahasia', SR: 'Sangat Rahasia' }

/**
 * The printed line `Sifat :`: how urgent, and how secret if at all (`Segera / Rahasia`). Two things
 * that do not follow from each other: an ordinary letter may be urgent, a secret one may wait. An
 * office that leaves the urgency out means an ordinary one. RangeError for an unknown letter.
 */
export function barisSifat(kecepatan: string, keamanan: string): string {
  if (keamanan !== 'B' && !SEBUTAN[keamanan]) throw new RangeError(`bukan B, T, R, SR: ${keamanan}`)
  return [kecepatan.trim() || 'Biasa', SEBUTAN[keamanan]].filter(Boolean).join(' / ')
}
