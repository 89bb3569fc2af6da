/** How far the performance of someone stands from what is expected. */
export type Kesenjangan = 'tidak ada' | 'rendah' | 'sedang' | 'tinggi'

/** Half up at two decimals, by the decimal digits: in binary 75.995 lies just below itself. */
export const duaDesimal = (nilai: number): number =>
  Number(`${Math.round(Number(`${nilai}e2`))}e-2`)

/** The band of a performance score from 1 to 100: 91, 76 and 61 begin one, after rounding. */
export function kesenjanganKinerja(nilai: number): Kesenjangan {
  const n = duaDesimal(nilai)
  if (n >= 91) return 'tidak ada'
  if (n >= 76) return 'rendah'
  return n >= 61 ? 'sedang' : 'tinggi'
}

/** Levels of the nine competences, by their number 1 to 9. */
export type LevelSkj = Readonly<Record<string, number>>

/** What is missing to the standard of the post, never below nothing. */
export const kesenjanganSkj = (standar: number, level: number): number =>
  Math.max(0, standar - level)

/**
 * How well a person fits the post (PermenPANRB 38/2017), in whole percent, rounded down: from 80
 * optimal, from 68 cukup, below kurang. More than the standard in one does not make up for another.
 */
export function kecocokan(standar: number, skj: LevelSkj): { persen: number; kata: string } {
  const level = Object.values(skj)
  const dipenuhi = level.reduce((n, l) => n + Math.min(l, standar), 0)
  const persen = Math.floor((dipenuhi * 100) / (standar * level.length))
  return { persen, kata: persen >= 80 ? 'optimal' : persen >= 68 ? 'cukup' : 'kurang' }
}
