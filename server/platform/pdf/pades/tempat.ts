import type { Dokumen } from './dokumen.js'
import { akarDokumen, cariHalaman } from './halaman.js'
import { Aliran, Nama, Rujukan, Teks, kataDari, type Kamus, type Nilai } from './nilai.js'
import { tulisNilai, type Tambahan } from './tulis.js'

/** Where a visible signature stands: page from 1, points (1/72 inch) from the lower left corner. */
export interface Tempat {
  halaman: number
  x: number
  y: number
  lebar: number
  tinggi: number
}

/** Collects what one signature adds to a document: its field, its widget, and those who must know. */
export class Penambah {
  readonly dok: Dokumen
  readonly #ubah = new Map<number, Nilai>()
  #berikut: number

  constructor(dok: Dokumen) {
    this.dok = dok
    this.#berikut = dok.bebas()
  }

  baru(v: Nilai): Rujukan {
    const no = this.#berikut++
    this.#ubah.set(no, v)
    return new Rujukan(no, 0)
  }

  ganti(r: Rujukan, v: Nilai): void {
    this.#ubah.set(r.no, v)
  }

  /** The value as it will be: changed already by this signature, or as the file has it. */
  kini(r: Rujukan): Nilai {
    return this.#ubah.get(r.no) ?? this.dok.objek(r.no)
  }

  hasil(): Tambahan[] {
    return [...this.#ubah].map(([no, v]) => {
      const letak = this.dok.letak(no)
      return { no, gen: letak?.jenis === 'isi' ? letak.gen : 0, isi: tulisNilai(v) }
    })
  }
}

/**
 * Adds a signature field with its value to the form and to a page. Without `tempat` it is invisible,
 * on the first page. Errors: BERKAS_RUSAK, TTE_HALAMAN_TIDAK_ADA.
 */
export function pasangKolom(
  t: Penambah,
  nilai: Rujukan,
  p: { tempat?: Tempat | undefined; tampilan?: Rujukan | undefined },
): void {
  const halaman = cariHalaman(t.dok, p.tempat?.halaman ?? 1)
  const { x, y, lebar, tinggi } = p.tempat ?? { x: 0, y: 0, lebar: 0, tinggi: 0 }
  const kolom = new Map<string, Nilai>([
    ['Type', new Nama('Annot')],
    ['Subtype', new Nama('Widget')],
    ['FT', new Nama('Sig')],
    ['T', new Teks(Buffer.from(namaKolom(t.dok)))],
    ['V', nilai],
    // Printed and locked; PDF/A wants every annotation to be printed.
    ['F', 132],
    ['Rect', [x, y, x + lebar, y + tinggi]],
    ['P', halaman],
  ])
  if (p.tampilan) kolom.set('AP', new Map([['N', p.tampilan]]))
  const widget = t.baru(kolom)
  tambahButir(t, halaman, 'Annots', widget)
  pasangFormulir(t, widget)
}

function pasangFormulir(t: Penambah, widget: Rujukan): void {
  const akar = akarDokumen(t.dok)
  const katalog = new Map(t.dok.kamus(akar))
  const lama = katalog.get('AcroForm')
  if (lama instanceof Rujukan && t.dok.kamus(lama).size > 0) {
    tambahButir(t, lama, 'Fields', widget)
    t.ganti(lama, new Map(t.kini(lama) as Kamus).set('SigFlags', 3))
    return
  }
  const formulir = new Map(t.dok.kamus(lama)).set('SigFlags', 3)
  const fields = formulir.get('Fields')
  if (fields instanceof Rujukan) t.ganti(fields, [...t.dok.larik(fields), widget])
  else formulir.set('Fields', [...t.dok.larik(fields), widget])
  t.ganti(akar, katalog.set('AcroForm', formulir))
}

/** Appends to a list held by a dictionary, where the list itself may be an object of its own. */
function tambahButir(t: Penambah, pemilik: Rujukan, kunci: string, butir: Nilai): void {
  const kamus = t.dok.kamus(pemilik)
  const lama = kamus.get(kunci)
  if (lama instanceof Rujukan && t.dok.buka(lama) !== null) {
    t.ganti(lama, [...t.dok.larik(lama), butir])
    return
  }
  t.ganti(pemilik, new Map(kamus).set(kunci, [...t.dok.larik(lama), butir]))
}

function namaKolom(dok: Dokumen): string {
  const formulir = dok.kamus(dok.kamus(akarDokumen(dok)).get('AcroForm'))
  const ada = new Set(
    dok.larik(formulir.get('Fields')).map((f) => kataDari(dok.buka(dok.kamus(f).get('T')))),
  )
  for (let n = 1; ; n++) if (!ada.has(`TandaTangan${n}`)) return `TandaTangan${n}`
}

/** A form XObject that draws `isi` in a box of this size. */
export const gambarKotak = (
  lebar: number,
  tinggi: number,
  isi: string,
  sumber: Kamus = new Map(),
): Aliran =>
  new Aliran(
    new Map<string, Nilai>([
      ['Type', new Nama('XObject')],
      ['Subtype', new Nama('Form')],
      ['BBox', [0, 0, lebar, tinggi]],
      ['Resources', sumber],
    ]),
    Buffer.from(isi, 'latin1'),
  )
