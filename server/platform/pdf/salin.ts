import { createHash } from 'node:crypto'
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { pangkas } from './pangkas.js'

/** Pointers into the tree of tags, which a part of a document does not keep. */
const BUANG = new Set(['StructParent', 'StructParents'].map((n) => PDFName.of(n)))
const DAYA = PDFName.of('Resources')
const PANJANG = PDFName.of('Length')

/**
 * Copies objects from one PDF into another with all they lead to. Forms take along only what they
 * draw with. With `kenal` (one per target), what is there already, byte for byte, is not copied
 * again: a thousand certificates share one background.
 */
export class Penyalin {
  readonly #asal: PDFContext
  readonly #tujuan: PDFContext
  readonly #kenal: Map<string, PDFRef> | null
  readonly #peta = new Map<PDFRef, PDFRef>()
  readonly #sedang = new Map<PDFRef, PDFRef | null>()

  constructor(asal: PDFContext, tujuan: PDFContext, kenal: Map<string, PDFRef> | null = null) {
    this.#asal = asal
    this.#tujuan = tujuan
    this.#kenal = kenal
  }

  salin(o: PDFObject): PDFObject {
    if (o instanceof PDFRef) return this.#rujukan(o)
    if (o instanceof PDFRawStream)
      return PDFRawStream.of(this.#kamus(o.dict, o), o.contents as Uint8Array<ArrayBuffer>)
    if (o instanceof PDFDict) return this.#kamus(o)
    if (!(o instanceof PDFArray)) return o // names, numbers and texts never change
    const hasil = PDFArray.withContext(this.#tujuan)
    for (const isi of o.asArray()) hasil.push(this.salin(isi))
    return hasil
  }

  #kamus(o: PDFDict, aliran?: PDFRawStream): PDFDict {
    const hasil = PDFDict.withContext(this.#tujuan)
    for (const [kunci, nilai] of o.entries()) {
      // The writer counts the length anew.
      if (BUANG.has(kunci) || (aliran && kunci === PANJANG)) continue
      const daya = aliran && kunci === DAYA ? this.#asal.lookup(nilai) : null
      const pakai = daya instanceof PDFDict ? pangkas(this.#asal, aliran, daya) : nilai
      hasil.set(kunci, this.salin(pakai))
    }
    return hasil
  }

  #rujukan(r: PDFRef): PDFRef {
    const jadi = this.#peta.get(r)
    if (jadi) return jadi
    if (this.#sedang.has(r)) {
      // A circle: give it its number now, its content follows.
      const maju = this.#sedang.get(r) ?? this.#tujuan.nextRef()
      this.#sedang.set(r, maju)
      return maju
    }
    this.#sedang.set(r, null)
    const isi = this.#asal.lookup(r)
    const salinan = isi ? this.salin(isi) : this.#tujuan.obj(null)
    const ke = this.#simpan(salinan, this.#sedang.get(r) ?? null)
    this.#sedang.delete(r)
    this.#peta.set(r, ke)
    return ke
  }

  #simpan(o: PDFObject, sudah: PDFRef | null): PDFRef {
    if (sudah) {
      this.#tujuan.assign(sudah, o)
      return sudah
    }
    if (!this.#kenal) return this.#tujuan.register(o)
    const sidik = sidikObjek(o)
    const sama = this.#kenal.get(sidik)
    if (sama) return sama
    const baru = this.#tujuan.register(o)
    this.#kenal.set(sidik, baru)
    return baru
  }
}

function sidikObjek(o: PDFObject): string {
  const sari = createHash('sha256')
  if (o instanceof PDFRawStream) sari.update(o.dict.toString()).update(o.contents)
  else sari.update(o.toString())
  return sari.digest('base64')
}
