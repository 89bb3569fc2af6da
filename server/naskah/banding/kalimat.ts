import { sidikBerkas } from '../../platform/docx/simpan.js'
import type { Blok } from '../../platform/docx/teks.js'

/** A sentence of a version; a row of a table is one. */
export interface Kalimat {
  /** Counted from 0 in reading order. */
  posisi: number
  /** The paragraph it stands in. */
  blok: number
  teks: string
  /** SHA-256 of its words. */
  sidik: string
}

/** Where a sentence may end: a full stop and its like, then a blank and a beginning. */
const BATAS = /(?<=[.!?;]["”)]?) (?=["“(]?[\p{Lu}\p{N}])/u
/** Full stops that end no sentence: titles, initials, short forms, the number of an item. */
const SINGKATAN =
  /^\d{1,3}\.$|(?:^|[\s(])(?:Drs?|Dra|Ir|Hj|Prof|Plt|Plh|Pj|Yth|Sdr|Bpk|Nip|No|Jl|Lt|Kab|Kec|Kel|Prov|Tgl|Rp|St|Gol|\p{L}|(?:\p{L}{1,4}\.)+\p{L}{1,4})\.$/iu

/** The sentences of a text, in reading order. */
export function kalimatDari(blok: readonly Blok[]): Kalimat[] {
  return blok
    .flatMap(({ teks }, i) => pecah(teks).map((kalimat) => ({ blok: i, teks: kalimat })))
    .map((k, posisi) => ({ ...k, posisi, sidik: sidikBerkas(Buffer.from(k.teks)) }))
}

function pecah(teks: string): string[] {
  if (teks.includes(' | ')) return [teks]
  const hasil: string[] = []
  for (const bagian of teks.split(BATAS)) {
    const terakhir = hasil.at(-1)
    if (terakhir !== undefined && SINGKATAN.test(terakhir))
      hasil[hasil.length - 1] = `${terakhir} ${bagian}`
    else hasil.push(bagian)
  }
  return hasil
}
