import { anak, nilai, nyala, uraiXml, type Simpul } from './xml.js'

/** How a paragraph lies on the page; lengths in twips. */
export interface RupaAlinea {
  rata: 'kiri' | 'tengah' | 'kanan' | 'penuh'
  kiri: number
  /** Of the first line; negative hangs. */
  awal: number
  sebelum: number
  sesudah: number
  /** Exact line height in points, where the template fixes one. */
  tinggi: number | null
  halamanBaru: boolean
  garisAtas: boolean
}

export interface RupaHuruf {
  tebal: boolean
  miring: boolean
  garis: boolean
  /** Points. */
  ukuran: number
  tersembunyi: boolean
}

const RATA: Record<string, RupaAlinea['rata']> = {
  center: 'tengah',
  right: 'kanan',
  end: 'kanan',
  both: 'penuh',
}
const UKURAN_BIASA = 12

/** The named styles of a document, and what a paragraph or run looks like under them. */
export class Gaya {
  readonly #gaya = new Map<string, Simpul>()
  readonly #dasar: Simpul | undefined

  constructor(stylesXml: string | undefined) {
    const akar = stylesXml ? uraiXml(stylesXml) : undefined
    this.#dasar = anak(akar, 'w:docDefaults')
    for (const s of akar?.anak ?? [])
      if (s.nama === 'w:style') this.#gaya.set(s.atribut['w:styleId'] ?? '', s)
  }

  alinea(ppr: Simpul | undefined): RupaAlinea {
    const urut = [ppr, ...this.#rantai(nilai(ppr, 'w:pStyle'), 'w:pPr')]
    const atribut = (nama: string, kunci: string): number => {
      const milik = urut.find((u) => anak(u, nama)?.atribut[kunci] !== undefined)
      return Number(anak(milik, nama)?.atribut[kunci] ?? 0)
    }
    const jarak = urut.map((u) => anak(u, 'w:spacing')?.atribut).find((a) => a?.['w:line'])
    const jc = urut.map((u) => nilai(u, 'w:jc')).find((v) => v !== undefined)
    return {
      rata: RATA[jc ?? ''] ?? 'kiri',
      kiri: atribut('w:ind', 'w:left') || atribut('w:ind', 'w:start'),
      awal: atribut('w:ind', 'w:firstLine') - atribut('w:ind', 'w:hanging'),
      sebelum: atribut('w:spacing', 'w:before'),
      sesudah: atribut('w:spacing', 'w:after'),
      tinggi: jarak?.['w:lineRule'] === 'exact' ? Number(jarak['w:line']) / 20 : null,
      halamanBaru: urut.some((u) => nyala(u, 'w:pageBreakBefore')),
      garisAtas: urut.some((u) => anak(anak(u, 'w:pBdr'), 'w:top') !== undefined),
    }
  }

  huruf(rpr: Simpul | undefined, ppr: Simpul | undefined): RupaHuruf {
    const urut = [
      rpr,
      ...this.#rantai(nilai(rpr, 'w:rStyle'), 'w:rPr'),
      ...this.#rantai(nilai(ppr, 'w:pStyle'), 'w:rPr'),
      anak(anak(this.#dasar, 'w:rPrDefault'), 'w:rPr'),
    ]
    const ya = (nama: string): boolean =>
      urut.map((u) => nyala(u, nama)).find((v) => v !== undefined) ?? false
    const sz = urut.map((u) => nilai(u, 'w:sz')).find((v) => v !== undefined)
    return {
      tebal: ya('w:b'),
      miring: ya('w:i'),
      garis: ya('w:u'),
      ukuran: sz ? Number(sz) / 2 : UKURAN_BIASA,
      tersembunyi: ya('w:vanish'),
    }
  }

  /** The properties of a style and of those it is based on, nearest first. */
  #rantai(id: string | undefined, jenis: string): Simpul[] {
    const hasil: Simpul[] = []
    const dilihat = new Set<string>()
    for (let kini = id; kini && !dilihat.has(kini);) {
      dilihat.add(kini)
      const s = this.#gaya.get(kini)
      const sifat = anak(s, jenis)
      if (sifat) hasil.push(sifat)
      kini = nilai(s, 'w:basedOn')
    }
    return hasil
  }
}
