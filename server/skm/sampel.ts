/** Chi square of one degree of freedom at 95 %, as the table of Krejcie and Morgan uses it. */
const KHI = 3.841
/** Error accepted by both. */
const GALAT = 0.05

/** Least number of respondents by Krejcie and Morgan (1970), the table in PermenPANRB 14/2017. */
export function krejcieMorgan(populasi: number): number {
  if (populasi < 1) return 0
  const atas = KHI * populasi * 0.25
  return Math.min(populasi, Math.round(atas / (GALAT ** 2 * (populasi - 1) + KHI * 0.25)))
}

/** The same by Slovin: N / (1 + N e²), rounded up. */
export const slovin = (populasi: number): number =>
  populasi < 1 ? 0 : Math.ceil(populasi / (1 + populasi * GALAT ** 2))
