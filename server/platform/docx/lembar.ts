import { Gaya, type RupaAlinea, type RupaHuruf } from './lembar-gaya.js'
import { bukaPaket } from './paket.js'
import { anak, nilai, uraiXml, type Simpul } from './xml.js'

/** A document as a browser can show it: what stands where, not how lines and pages break. */
export interface Lembar {
  /** Letterhead of the first page, and what stands under it. */
  kepala: Blok[]
  kaki: Blok[]
  /** Parted where the document itself begins a new page. */
  halaman: Blok[][]
}

export type Blok = Alinea | TabelLembar
export interface Alinea {
  jenis: 'alinea'
  rupa: RupaAlinea
  isi: Potong[]
}
export type Potong =
  | { teks: string; rupa: RupaHuruf }
  | { tanda: 'tab' | 'baris' }
  /** A picture by the name of its slot; empty for any other. EMU. */
  | { slot: string; lebar: number; tinggi: number }

export interface TabelLembar {
  jenis: 'tabel'
  /** Indent of the whole table, twips. */
  kiri: number
  bergaris: boolean
  /** Widths of its columns, twips. */
  lebar: number[]
  baris: SelLembar[][]
}
export interface SelLembar {
  gabung: number
  bergaris: boolean
  isi: Blok[]
}

/** Reads a DOCX that the guard or our own generator has vouched for. */
export function lembarDari(docx: Buffer): Lembar {
  const zip = bukaPaket(docx)
  const baca = (nama: string): string | undefined => zip.file(nama)?.asText()
  const pembaca = new Pembaca(new Gaya(baca('word/styles.xml')))
  const badan = anak(uraiXml(baca('word/document.xml')!), 'w:body')
  const sect = badan?.anak.findLast((a) => a.nama === 'w:sectPr')
  const relasi = baca('word/_rels/document.xml.rels') ?? ''
  const tepi = (jenis: 'w:headerReference' | 'w:footerReference'): Blok[] => {
    const semua = sect?.anak.filter((a) => a.nama === jenis) ?? []
    const pertama = anak(sect, 'w:titlePg') && semua.find((r) => r.atribut['w:type'] === 'first')
    const id = (pertama ?? semua.find((r) => r.atribut['w:type'] === 'default'))?.atribut['r:id']
    const tujuan = new RegExp(`<Relationship\\b[^>]*\\bId="${id}"[^>]*>`).exec(relasi)?.[0]
    const berkas = /\bTarget="([^"]+)"/.exec(tujuan ?? '')?.[1]
    const xml = berkas && baca(`word/${berkas}`)
    return xml ? pembaca.blok(uraiXml(xml)) : []
  }
  return {
    kepala: tepi('w:headerReference'),
    kaki: tepi('w:footerReference'),
    halaman: pisahHalaman(pembaca.blok(badan)),
  }
}

function pisahHalaman(blok: readonly Blok[]): Blok[][] {
  const halaman: Blok[][] = [[]]
  for (const b of blok) {
    if (b.jenis === 'alinea' && b.rupa.halamanBaru) halaman.push([])
    halaman.at(-1)!.push(b)
  }
  return halaman.filter((h) => h.length > 0)
}

// Deleted text, alternatives for other programs, and drawn shapes such as the word across a draft.
const LEWATI = new Set(['w:del', 'w:moveFrom', 'mc:AlternateContent', 'w:pict', 'w:instrText'])

class Pembaca {
  readonly #gaya: Gaya

  constructor(gaya: Gaya) {
    this.#gaya = gaya
  }

  blok(induk: Simpul | undefined): Blok[] {
    return (induk?.anak ?? []).flatMap((s): Blok[] => {
      if (s.nama === 'w:p') return [this.#alinea(s)]
      if (s.nama === 'w:tbl') return [this.#tabel(s)]
      return s.nama === 'w:sdt' ? this.blok(anak(s, 'w:sdtContent')) : []
    })
  }

  #alinea(p: Simpul): Alinea {
    const ppr = anak(p, 'w:pPr')
    return { jenis: 'alinea', rupa: this.#gaya.alinea(ppr), isi: this.#isi(p, ppr) }
  }

  #isi(induk: Simpul, ppr: Simpul | undefined): Potong[] {
    return induk.anak.flatMap((s): Potong[] => {
      if (LEWATI.has(s.nama)) return []
      if (s.nama !== 'w:r') return s.nama === 'w:pPr' ? [] : this.#isi(s, ppr)
      const rupa = this.#gaya.huruf(anak(s, 'w:rPr'), ppr)
      return rupa.tersembunyi ? [] : s.anak.flatMap((a) => potong(a, rupa))
    })
  }

  #tabel(t: Simpul): TabelLembar {
    const ppr = anak(t, 'w:tblPr')
    const bergaris = adaGaris(anak(ppr, 'w:tblBorders'))
    const grid = anak(t, 'w:tblGrid')?.anak ?? []
    return {
      jenis: 'tabel',
      kiri: Number(anak(ppr, 'w:tblInd')?.atribut['w:w'] ?? 0),
      bergaris,
      lebar: grid.map((g) => Number(g.atribut['w:w'] ?? 0)),
      baris: t.anak
        .filter((b) => b.nama === 'w:tr')
        .map((b) => b.anak.filter((c) => c.nama === 'w:tc').map((c) => this.#sel(c))),
    }
  }

  #sel(c: Simpul): SelLembar {
    const sifat = anak(c, 'w:tcPr')
    return {
      gabung: Number(nilai(sifat, 'w:gridSpan') ?? 1),
      bergaris: adaGaris(anak(sifat, 'w:tcBorders')),
      isi: this.blok(c),
    }
  }
}

const adaGaris = (tepi: Simpul | undefined): boolean =>
  tepi?.anak.some((g) => !['nil', 'none'].includes(g.atribut['w:val'] ?? 'nil')) ?? false

function potong(s: Simpul, rupa: RupaHuruf): Potong[] {
  if (s.nama === 'w:t') return [{ teks: s.anak.map((a) => a.teks).join(''), rupa }]
  if (s.nama === 'w:tab') return [{ tanda: 'tab' }]
  if (s.nama === 'w:br' || s.nama === 'w:cr') return [{ tanda: 'baris' }]
  if (s.nama !== 'w:drawing') return []
  const luar = s.anak[0]
  const luas = anak(luar, 'wp:extent')?.atribut ?? {}
  const slot = /\[\[%(\w+)\]\]/.exec(anak(luar, 'wp:docPr')?.atribut.descr ?? '')?.[1] ?? ''
  return [{ slot, lebar: Number(luas.cx ?? 0), tinggi: Number(luas.cy ?? 0) }]
}
