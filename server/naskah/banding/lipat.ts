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

/** Letters on one page of the comparison; over the wire that stays well below 60 KB. */
const PER_HALAMAN = 60_000
/** A longer stretch is only counted: whoever wants to read it has the file. */
export const LIPATAN_TERPANJANG = 8_000

export const panjangLipatan = (teks: readonly string[]): number =>
  teks.reduce((n, t) => n + t.length, 0)

/** What fits on a page that begins at `mulai`, and where the next one begins; null when that was all. */
export function halamanLipatan(
  semua: readonly Lipatan[],
  mulai: number,
): { isi: readonly Lipatan[]; berikut: number | null } {
  let akhir = mulai
  for (let jumlah = 0; akhir < semua.length && jumlah < PER_HALAMAN; akhir++)
    jumlah += berat(semua[akhir]!)
  return { isi: semua.slice(mulai, akhir), berikut: akhir < semua.length ? akhir : null }
}

function berat(l: Lipatan): number {
  if ('lipatan' in l) {
    const n = panjangLipatan(l.lipatan)
    return n > LIPATAN_TERPANJANG ? 0 : n
  }
  return [...(l.baris.lama ?? []), ...(l.baris.baru ?? [])].reduce((n, p) => n + p.teks.length, 0)
}
