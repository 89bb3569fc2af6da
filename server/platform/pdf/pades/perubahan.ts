import type { Dokumen } from './dokumen.js'
import { Aliran, adalahKamus, namaDari, Rujukan, type Kamus, type Nilai } from './nilai.js'
import { akarDokumen } from './halaman.js'
import { kata } from './tulis.js'
import { UraiGagal } from './urai.js'

/** What was done to a file after a signature: nothing, only more signatures, or something else. */
export interface Perubahan {
  jenis: 'tidak_ada' | 'tanda_tangan' | 'lain'
  /** One clause for each change that is not a signature. */
  rincian: string[]
}

/**
 * Compares the file as one signature covers it (`lama`) with the file as it is. Allowed is what
 * another signature needs: its field on a page and in the form, its own new objects, validation
 * data (DSS), and the dates a program writes. `sah` holds the objects of intact signatures: a field
 * that only looks like one could cover a page with anything.
 */
export function bandingkan(lama: Dokumen, kini: Dokumen, sah: ReadonlySet<number>): Perubahan {
  const baru = kini.bagian.filter((b) => b.offset >= lama.data.length)
  const sambung = kini.bagian[baru.length]
  if (sambung?.offset !== lama.bagian[0]!.offset || akarDokumen(lama).no !== akarDokumen(kini).no)
    return { jenis: 'lain', rincian: ['susunan berkas diganti'] }
  const nomor = [...new Set(baru.flatMap((b) => [...b.objek.keys()]))].filter(
    (no) => kata2(lama.letak(no)) !== kata2(kini.letak(no)),
  )
  if (nomor.length === 0) return { jenis: 'tidak_ada', rincian: [] }
  const p = new Pembanding(lama, kini, sah)
  const rincian = nomor.map((no) => p.periksa(no)).filter((r) => r !== '')
  return { jenis: rincian.length > 0 ? 'lain' : 'tanda_tangan', rincian: [...new Set(rincian)] }
}

const kata2 = (v: unknown): string => JSON.stringify(v)

class Pembanding {
  readonly #lama: Dokumen
  readonly #kini: Dokumen
  readonly #sah: ReadonlySet<number>
  readonly #dirujuk: ReadonlySet<number>
  /** Lists of annotations that are objects of their own. */
  readonly #anotasi = new Set<number>()

  constructor(lama: Dokumen, kini: Dokumen, sah: ReadonlySet<number>) {
    this.#lama = lama
    this.#kini = kini
    this.#sah = sah
    this.#dirujuk = this.#kumpulkan()
  }

  /** The empty text for a harmless change, else what was changed. */
  periksa(no: number): string {
    const ada = this.#lama.letak(no)
    if (!ada || ada.jenis === 'bebas')
      // Something pointed into the void when it was signed: now it shows what nobody signed.
      return this.#dirujuk.has(no) ? 'isi yang semula kosong diisi' : ''
    const [a, b] = [this.#lama.objek(no), this.#kini.objek(no)]
    if (sama(a, b)) return ''
    if (a instanceof Aliran || b instanceof Aliran) return this.#aliran(a, b)
    if (Array.isArray(a) && Array.isArray(b)) return this.#daftar(no, a, b)
    if (adalahKamus(a) && adalahKamus(b)) return this.#kamus(no, a, b)
    return b === null ? 'isi dihapus' : 'isi diganti'
  }

  #aliran(a: Nilai, b: Nilai): string {
    const metadata = (v: Nilai): boolean =>
      v instanceof Aliran && namaDari(v.kamus.get('Type')) === 'Metadata'
    return metadata(a) && metadata(b) ? '' : 'isi halaman atau gambar diganti'
  }

  #daftar(no: number, a: readonly Nilai[], b: readonly Nilai[]): string {
    const formulir = this.#formulir(this.#lama)
    const fields = formulir.get('Fields')
    const dikenal = this.#anotasi.has(no) || (fields instanceof Rujukan && fields.no === no)
    return dikenal && this.#hanyaTambah(a, b) ? '' : 'anotasi atau isian diubah'
  }

  #kamus(no: number, a: Kamus, b: Kamus): string {
    const beda = [...new Set([...a.keys(), ...b.keys()])].filter(
      (k) => kata(a.get(k) ?? null, true) !== kata(b.get(k) ?? null, true),
    )
    const hanya = (...boleh: string[]): boolean => beda.every((k) => boleh.includes(k))
    const katalog = this.#lama.kamus(akarDokumen(this.#lama))
    const formulir = katalog.get('AcroForm')
    if (no === akarDokumen(this.#lama).no)
      return hanya('AcroForm', 'DSS', 'Extensions', 'Version', 'Metadata') && this.#formulirSama()
        ? ''
        : 'katalog dokumen diubah'
    if (formulir instanceof Rujukan && formulir.no === no)
      return this.#formulirSama() ? '' : 'formulir diubah'
    if (namaDari(a.get('Type')) === 'Page')
      return hanya('Annots') &&
        this.#hanyaTambah(this.#lama.larik(a.get('Annots')), this.#kini.larik(b.get('Annots')))
        ? ''
        : 'halaman diubah'
    if (this.#kolomKosong(a) && hanya('V', 'AP', 'M', 'F', 'AS'))
      return this.#bertanda(b) ? '' : 'isian diubah'
    const dari = (k: string): boolean => {
      const r = this.#lama.trailer.get(k) ?? katalog.get(k)
      return r instanceof Rujukan && r.no === no
    }
    if (dari('Info') && hanya('ModDate', 'Producer')) return ''
    return dari('DSS') ? '' : 'isi dokumen diubah'
  }

  /** The form of old with nothing but signature fields more. */
  #formulirSama(): boolean {
    const [a, b] = [this.#formulir(this.#lama), this.#formulir(this.#kini)]
    const lain = [...new Set([...a.keys(), ...b.keys()])].filter(
      (k) => !['Fields', 'SigFlags', 'DR', 'DA'].includes(k),
    )
    return (
      lain.every((k) => kata(a.get(k) ?? null, true) === kata(b.get(k) ?? null, true)) &&
      this.#hanyaTambah(this.#lama.larik(a.get('Fields')), this.#kini.larik(b.get('Fields')))
    )
  }

  #formulir(d: Dokumen): Kamus {
    return d.kamus(d.kamus(akarDokumen(d)).get('AcroForm'))
  }

  #hanyaTambah(a: readonly Nilai[], b: readonly Nilai[]): boolean {
    return (
      b.length >= a.length &&
      a.every((v, i) => kata(v) === kata(b[i] ?? null)) &&
      b.slice(a.length).every((v) => this.#bertanda(this.#kini.kamus(v)))
    )
  }

  #kolomKosong(a: Kamus): boolean {
    return namaDari(a.get('FT')) === 'Sig' && !a.has('V')
  }

  /** A signature field, or the widget of one, whose signature is intact. */
  #bertanda(k: Kamus): boolean {
    const pemilik = k.has('FT') ? k : this.#kini.kamus(k.get('Parent'))
    const v = pemilik.get('V')
    return namaDari(pemilik.get('FT')) === 'Sig' && v instanceof Rujukan && this.#sah.has(v.no)
  }

  /** Every object number the signed file mentions. */
  #kumpulkan(): Set<number> {
    const ke = new Set<number>()
    const jalan = (v: Nilai): void => {
      if (v instanceof Rujukan) ke.add(v.no)
      else if (v instanceof Aliran) jalan(v.kamus)
      else if (Array.isArray(v)) v.forEach(jalan)
      else if (adalahKamus(v)) for (const x of v.values()) jalan(x)
    }
    for (const b of this.#lama.bagian) jalan(b.trailer)
    for (const no of this.#lama.nomor()) {
      const v = objekBilaBisa(this.#lama, no)
      const anot = adalahKamus(v) && namaDari(v.get('Type')) === 'Page' ? v.get('Annots') : null
      if (anot instanceof Rujukan) this.#anotasi.add(anot.no)
      jalan(v)
    }
    return ke
  }
}

// What no reader can read, no reader shows.
function objekBilaBisa(d: Dokumen, no: number): Nilai {
  try {
    return d.objek(no)
  } catch (galat) {
    if (galat instanceof UraiGagal) return null
    throw galat
  }
}

function sama(a: Nilai, b: Nilai): boolean {
  if (kata(a, true) !== kata(b, true)) return false
  return !(a instanceof Aliran && b instanceof Aliran) || a.isi.equals(b.isi)
}
