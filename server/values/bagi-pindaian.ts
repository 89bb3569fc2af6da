/** What was seen on a page: the mark of a letter, nothing at all, or something without a mark. */
export type HalamanPindaian = { tanda: string } | 'kosong' | 'tanpa-tanda'

/** Pages of one letter, from 0, both included; null: whose they are is not known. */
export interface BagianPindaian {
  tanda: string | null
  dari: number
  sampai: number
}

/**
 * Cuts a stack of scanned pages into letters by the mark on their pages. A page whose mark cannot be read
 * goes to the letter around it: between two pages of the same letter always, else while that letter has
 * pages missing (`panjang`: pages of a letter as issued; null when not known), the one before going first.
 * An empty back goes with the page before it. Every page is in exactly one part, in its order.
 */
export function bagiPindaian(
  halaman: readonly HalamanPindaian[],
  panjang: (tanda: string) => number | null,
): BagianPindaian[] {
  const kasar = gabungSama(kelompokkan(halaman))
  const hasil: BagianPindaian[] = []
  for (const [i, b] of kasar.entries()) {
    if (b.tanda !== null) {
      const akhir = hasil.at(-1)
      // Pages left over in front of it may have been given to it already.
      if (akhir?.tanda === b.tanda && akhir.sampai >= b.dari - 1) akhir.sampai = b.sampai
      else hasil.push({ ...b })
      continue
    }
    const sebelum = hasil.at(-1)
    const kurangSebelum = sebelum ? kurang(sebelum, panjang) : 0
    const keSebelum = Math.min(kurangSebelum, isi(b))
    if (keSebelum > 0) sebelum!.sampai += keSebelum
    const berikut = kasar[i + 1]
    const keBerikut = Math.min(berikut ? kurang(berikut, panjang) : 0, isi(b) - keSebelum)
    const dari = b.dari + keSebelum
    const sampai = b.sampai - keBerikut
    if (dari <= sampai) hasil.push({ tanda: null, dari, sampai })
    if (keBerikut > 0) hasil.push({ tanda: berikut!.tanda, dari: sampai + 1, sampai: b.sampai })
  }
  return hasil
}

const isi = (b: BagianPindaian): number => b.sampai - b.dari + 1

const kurang = (b: BagianPindaian, panjang: (tanda: string) => number | null): number =>
  b.tanda === null ? 0 : Math.max(0, (panjang(b.tanda) ?? 0) - isi(b))

/** Runs of pages that look alike; an empty page looks like the one before it. */
function kelompokkan(halaman: readonly HalamanPindaian[]): BagianPindaian[] {
  const hasil: BagianPindaian[] = []
  for (const [i, h] of halaman.entries()) {
    const akhir = hasil.at(-1)
    const tanda = typeof h === 'object' ? h.tanda : null
    if (akhir && (h === 'kosong' || akhir.tanda === tanda)) akhir.sampai = i
    else hasil.push({ tanda, dari: i, sampai: i })
  }
  return hasil
}

/** A letter, pages without a mark, and the same letter again: one letter. */
function gabungSama(kasar: readonly BagianPindaian[]): BagianPindaian[] {
  const hasil: BagianPindaian[] = []
  for (const b of kasar) {
    const dua = hasil.at(-2)
    if (b.tanda !== null && hasil.at(-1)?.tanda === null && dua?.tanda === b.tanda) {
      hasil.pop()
      dua.sampai = b.sampai
    } else hasil.push({ ...b })
  }
  return hasil
}
