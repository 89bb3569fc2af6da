import type { Baris } from './banding.js'

/** A row to show, or the words of a stretch that did not change. */
export type Lipatan = { baris: Baris } | { lipatan: string[]; bagian: Baris['bagian'] }

/** Unchanged rows kept in sight on either side of a change. */
const SEKITAR = 1
/** Folding fewer than these saves nothing. */
const TERPENDEK = 3

/**
 * Long stretches with nothing to look at folded up, never across header, body and footer; a changed row
 * is to be looked at, and any other that `penting` names.
 */
export function lipat(
  baris: readonly Baris[],
  penting: (b: Baris) => boolean = () => false,
): Lipatan[] {
  const tampak = (b: Baris | undefined) => b !== undefined && (b.berubah || penting(b))
  const hasil: Lipatan[] = []
  for (let i = 0; i < baris.length;) {
    let j = i
    while (j < baris.length && !tampak(baris[j]) && baris[j]!.bagian === baris[i]!.bagian) j++
    if (j === i) {
      hasil.push({ baris: baris[i++]! })
      continue
    }
    const mulai = tampak(baris[i - 1]) ? i + SEKITAR : i
    const akhir = tampak(baris[j]) ? j - SEKITAR : j
    const tampil = (a: number, b: number) => baris.slice(a, b).map((b) => ({ baris: b }))
    if (akhir - mulai < TERPENDEK) hasil.push(...tampil(i, j))
    else
      hasil.push(
        ...tampil(i, mulai),
        {
          lipatan: baris.slice(mulai, akhir).map((b) => b.baru![0]!.teks),
          bagian: baris[i]!.bagian,
        },
        ...tampil(akhir, j),
      )
    i = j
  }
  return hasil
}
