import type { Blok } from '../../platform/docx/teks.js'

/** A place of the old and of the new run that belong together; null: only on the other side. */
export type Jodoh = readonly [lama: number | null, baru: number | null]

/** Share of common words from which two paragraphs count as the same one, changed. */
const MIRIP = 0.4
/** Above so many pairs each is matched with the one at its place, which is what a rewritten list is. */
const PASANGAN_TERBANYAK = 10_000

/**
 * Which of the paragraphs that went became which of those that came, in their order: the matching with
 * the most words in common.
 */
export function jodohkan(lama: readonly Blok[], baru: readonly Blok[]): Jodoh[] {
  if (lama.length * baru.length > PASANGAN_TERBANYAK) return urutan(lama, baru)
  const [kataLama, kataBaru] = [lama.map(kata), baru.map(kata)]
  const mirip = (i: number, j: number): number => {
    if (lama[i]!.bagian !== baru[j]!.bagian) return 0
    const nilai = kemiripan(kataLama[i]!, kataBaru[j]!)
    return nilai >= MIRIP ? nilai : 0
  }
  // best[i][j]: the most that the paragraphs from i and j on can have in common.
  const best = Array.from({ length: lama.length + 1 }, () => new Float64Array(baru.length + 1))
  const nilai = lama.map((_, i) => baru.map((_, j) => mirip(i, j)))
  for (let i = lama.length - 1; i >= 0; i--)
    for (let j = baru.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        nilai[i]![j]! > 0 ? nilai[i]![j]! + best[i + 1]![j + 1]! : 0,
        best[i + 1]![j]!,
        best[i]![j + 1]!,
      )
  const hasil: Jodoh[] = []
  let [i, j] = [0, 0]
  while (i < lama.length || j < baru.length) {
    const v = nilai[i]?.[j] ?? 0
    if (v > 0 && best[i]![j] === v + best[i + 1]![j + 1]!) hasil.push([i++, j++])
    else if (j >= baru.length || (i < lama.length && best[i]![j] === best[i + 1]![j]))
      hasil.push([i++, null])
    else hasil.push([null, j++])
  }
  return hasil
}

/** Each with the one at its place. */
export const urutan = (lama: readonly Blok[], baru: readonly Blok[]): Jodoh[] =>
  Array.from({ length: Math.max(lama.length, baru.length) }, (_, i) => [
    i < lama.length ? i : null,
    i < baru.length ? i : null,
  ])

/** Whether the words of both are worth comparing one by one. */
export const semirip = (a: Blok, b: Blok): boolean => kemiripan(kata(a), kata(b)) >= MIRIP

function kata(b: Blok): Map<string, number> {
  const hasil = new Map<string, number>()
  for (const k of b.teks.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    hasil.set(k, (hasil.get(k) ?? 0) + 1)
  return hasil
}

/** 0 to 1: twice the common words by all words of both. */
function kemiripan(a: Map<string, number>, b: Map<string, number>): number {
  let sama = 0
  for (const [k, n] of a) sama += Math.min(n, b.get(k) ?? 0)
  const jumlah = [...a.values(), ...b.values()].reduce((x, y) => x + y, 0)
  return jumlah === 0 ? 0 : (2 * sama) / jumlah
}
