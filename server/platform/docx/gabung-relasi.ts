import type PizZip from 'pizzip'
import { sidikBerkas } from './simpan.js'

/** One relationship of a part. */
interface Relasi {
  id: string
  tipe: string
  tujuan: string
  utuh: string
}

const BADAN = 'word/document.xml'
const GAMBAR = /\/image$/
const TAUTAN = /\/hyperlink$/
/** Parts every section may have of its own. */
const TEPI = /\/(header|footer)$/
export const NAMA_TEPI = /^word\/(header|footer)\d*\.xml$/

const bacaRelasi = (xml: string): Relasi[] =>
  [...xml.matchAll(/<Relationship\b[^>]*\/>/g)].map(([utuh]) => ({
    id: atribut(utuh, 'Id'),
    tipe: atribut(utuh, 'Type'),
    tujuan: atribut(utuh, 'Target'),
    utuh,
  }))

const atribut = (tag: string, nama: string): string =>
  new RegExp(`\\b${nama}="([^"]*)"`).exec(tag)?.[1] ?? ''

const namaRelasi = (bagian: string): string => bagian.replace(/([^/]+)$/, '_rels/$1.rels')

const isiBagian = (zip: PizZip, nama: string): Buffer | undefined => {
  const f = zip.file(nama)
  return f ? Buffer.from(f.asUint8Array()) : undefined
}

const relasiDari = (zip: PizZip, bagian: string): Relasi[] =>
  bacaRelasi(zip.file(namaRelasi(bagian))?.asText() ?? '')

/**
 * Puts the pictures, links, headers and footers of many documents into the package of the first; what
 * is alike, byte for byte, is there once.
 */
export class KumpulanRelasi {
  readonly #zip: PizZip
  readonly #baris: string[]
  /** What a relationship leads to -> its name in the joined document. */
  readonly #kenal = new Map<string, string>()
  #urut = 0

  /** `zip`: the package of the first document, which is added to. */
  constructor(zip: PizZip) {
    this.#zip = zip
    const pertama = relasiDari(zip, BADAN)
    this.#baris = pertama.map((r) => r.utuh)
    for (const r of pertama) this.#kenal.set(this.#sidik(zip, r) ?? r.utuh, r.id)
  }

  /** The body of a document with everything it calls by its new name; null if that cannot be. */
  pindah(isi: string, asal: PizZip): string | null {
    const ganti = new Map<string, string>()
    for (const r of relasiDari(asal, BADAN)) {
      const baru = this.#tempat(asal, r)
      if (baru === null) return null
      if (baru !== r.id) ganti.set(r.id, baru)
    }
    if (ganti.size === 0) return isi
    return isi.replace(/(\br:\w+=")([^"]+)(")/g, (utuh, kiri, id, kanan) =>
      ganti.has(id) ? kiri + ganti.get(id) + kanan : utuh,
    )
  }

  /** Writes the list of relationships of the joined document. */
  simpan(): void {
    this.#zip.file(namaRelasi(BADAN), daftarRelasi(this.#baris))
  }

  /** What tells two targets apart; undefined when the target is not in the package. */
  #sidik(asal: PizZip, r: Relasi): string | undefined {
    if (!GAMBAR.test(r.tipe) && !TEPI.test(r.tipe)) return r.utuh.replace(/\bId="[^"]*"/, '')
    const isi = isiBagian(asal, `word/${r.tujuan}`)
    if (!isi) return undefined
    if (GAMBAR.test(r.tipe)) return sidikBerkas(isi)
    const milik = relasiDari(asal, `word/${r.tujuan}`).map((x) => `${x.id} ${this.#sidik(asal, x)}`)
    return `${r.tipe} ${sidikBerkas(isi)} ${milik.join(' ')}`
  }

  #tempat(asal: PizZip, r: Relasi): string | null {
    const sidik = this.#sidik(asal, r)
    if (sidik === undefined) return null
    const kenal = this.#kenal.get(sidik)
    if (kenal) return kenal
    const baru = this.#baru(asal, r)
    if (baru === null) return null
    const id = `rIdParaf${this.#baris.length}`
    this.#baris.push(baru.replace(/\bId="[^"]*"/, `Id="${id}"`))
    this.#kenal.set(sidik, id)
    return id
  }

  /** The relationship line of something not there yet, after putting it there. */
  #baru(asal: PizZip, r: Relasi): string | null {
    if (TAUTAN.test(r.tipe)) return r.utuh
    if (GAMBAR.test(r.tipe)) return this.#gambar(asal, r)
    return TEPI.test(r.tipe) ? this.#tepi(asal, r) : null
  }

  #gambar(asal: PizZip, r: Relasi): string | null {
    const isi = isiBagian(asal, `word/${r.tujuan}`)
    if (!isi) return null
    const tujuan = `media/paraf${++this.#urut}.${r.tujuan.split('.').at(-1)}`
    this.#zip.file(`word/${tujuan}`, isi)
    return r.utuh.replace(/\bTarget="[^"]*"/, `Target="${tujuan}"`)
  }

  /** A header or footer with pictures of its own, declared with the kind the first document's have. */
  #tepi(asal: PizZip, r: Relasi): string | null {
    const jenis = TEPI.exec(r.tipe)![1]!
    const tujuan = `${jenis}Paraf${++this.#urut}.xml`
    const baris: string[] = []
    for (const x of relasiDari(asal, `word/${r.tujuan}`)) {
      const baru = this.#baru(asal, x)
      if (baru === null) return null
      baris.push(baru)
    }
    this.#zip.file(`word/${tujuan}`, isiBagian(asal, `word/${r.tujuan}`)!)
    if (baris.length > 0) this.#zip.file(namaRelasi(`word/${tujuan}`), daftarRelasi(baris))
    const kandungan = this.#zip.file('[Content_Types].xml')!.asText()
    const nyata =
      `<Override PartName="/word/${tujuan}" ContentType=` +
      `"application/vnd.openxmlformats-officedocument.wordprocessingml.${jenis}+xml"/></Types>`
    this.#zip.file('[Content_Types].xml', kandungan.replace('</Types>', nyata))
    return r.utuh.replace(/\bTarget="[^"]*"/, `Target="${tujuan}"`)
  }
}

const daftarRelasi = (baris: readonly string[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `${baris.join('')}</Relationships>`
