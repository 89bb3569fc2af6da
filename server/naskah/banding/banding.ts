import { diffArrays } from 'diff'
import type { Blok } from '../../platform/docx/teks.js'
import { jodohkan, semirip, urutan } from './jodoh.js'

/** A stretch of words on one side of a row; the stretches of a side, joined by blanks, are its text. */
export interface Potong {
  jenis: 'sama' | 'hapus' | 'tambah'
  teks: string
}

/** One paragraph or table row in both versions; null on the side where it is not. */
export interface Baris {
  bagian: Blok['bagian']
  berubah: boolean
  lama: Potong[] | null
  baru: Potong[] | null
  /** Which block of its version each side is. */
  dariBlok: number | null
  keBlok: number | null
}

export interface Perbandingan {
  baris: Baris[]
  /** Rows that differ. */
  berubah: number
  /** Too much differs to say what became what: paragraphs are compared with those at their place. */
  terlaluBeda: boolean
}

// The search for the shortest way costs the square of what differs, not of the length.
const BEDA_PARAGRAF = 800
const BEDA_KATA = 200
/** Rows looked at word by word; those after them are shown whole. */
const BARIS_KATA = 500

/** What changed from one text to the next: paragraphs are matched first, then words within them. */
export function bandingTeks(lama: readonly Blok[], baru: readonly Blok[]): Perbandingan {
  const kunci = (b: Blok) => `${b.bagian} ${b.teks}`
  const beda = diffArrays(lama.map(kunci), baru.map(kunci), { maxEditLength: BEDA_PARAGRAF })
  const baris: Baris[] = []
  const sisa = { kata: BARIS_KATA }
  let buang: number[] = []
  let isi: number[] = []
  const tuang = (cara = jodohkan) => {
    const jodoh = cara(
      buang.map((n) => lama[n]!),
      isi.map((n) => baru[n]!),
    )
    for (const [a, b] of jodoh)
      baris.push(satuBaris(lama, baru, [buang[a ?? -1] ?? null, isi[b ?? -1] ?? null], sisa))
    buang = []
    isi = []
  }
  if (!beda) {
    buang = [...lama.keys()]
    isi = [...baru.keys()]
    tuang(urutan)
  }
  let [i, j] = [0, 0]
  for (const { count, removed, added } of beda ?? [])
    for (let n = 0; n < count; n++) {
      if (removed) buang.push(i++)
      else if (added) isi.push(j++)
      else {
        tuang()
        baris.push(satuBaris(lama, baru, [i++, j++], sisa))
      }
    }
  tuang()
  return { baris, berubah: baris.filter((b) => b.berubah).length, terlaluBeda: !beda }
}

function satuBaris(
  lama: readonly Blok[],
  baru: readonly Blok[],
  [dariBlok, keBlok]: readonly [number | null, number | null],
  sisa: { kata: number },
): Baris {
  const a = dariBlok === null ? null : lama[dariBlok]!
  const b = keBlok === null ? null : baru[keBlok]!
  const dasar = { bagian: (b ?? a)!.bagian, dariBlok, keBlok }
  if (a && b && a.teks === b.teks) {
    const sama: Potong[] = [{ jenis: 'sama', teks: a.teks }]
    return { ...dasar, berubah: false, lama: sama, baru: sama }
  }
  const kata = a && b && semirip(a, b) && sisa.kata-- > 0 ? bandingKata(a.teks, b.teks) : null
  return {
    ...dasar,
    berubah: true,
    lama: kata?.lama ?? (a && [{ jenis: 'hapus', teks: a.teks }]),
    baru: kata?.baru ?? (b && [{ jenis: 'tambah', teks: b.teks }]),
  }
}

/** Word by word; null when too many words differ for that to help anyone. */
function bandingKata(lama: string, baru: string): Record<'lama' | 'baru', Potong[]> | null {
  const beda = diffArrays(lama.split(' '), baru.split(' '), { maxEditLength: BEDA_KATA })
  if (!beda) return null
  const sisi = (lain: 'added' | 'removed', jenis: 'hapus' | 'tambah'): Potong[] =>
    beda
      .filter((d) => !d[lain])
      .map((d) => ({
        jenis: d.added || d.removed ? jenis : ('sama' as const),
        teks: d.value.join(' '),
      }))
  return { lama: sisi('added', 'hapus'), baru: sisi('removed', 'tambah') }
}
