import { sidikBerkas } from './simpan.js'

/** One relationship of the main part. */
interface Relasi {
  id: string
  tipe: string
  tujuan: string
  utuh: string
}

const GAMBAR = /\/image$/
const TAUTAN = /\/hyperlink$/

export const bacaRelasi = (xml: string): Relasi[] =>
  [...xml.matchAll(/<Relationship\b[^>]*\/>/g)].map(([utuh]) => ({
    id: atribut(utuh, 'Id'),
    tipe: atribut(utuh, 'Type'),
    tujuan: atribut(utuh, 'Target'),
    utuh,
  }))

const atribut = (tag: string, nama: string): string =>
  new RegExp(`\\b${nama}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Collects the relationships of many documents into one list; pictures that are alike are kept once. */
export class KumpulanRelasi {
  /** Pictures to be added to the package, by path. */
  readonly gambar = new Map<string, Buffer>()
  readonly #baris: string[]
  readonly #dasar: ReadonlyMap<string, string>
  readonly #kenal = new Map<string, string>()
  readonly #baca: (nama: string) => Buffer | undefined

  /** `pertama`: relationships of the first document, whose package all are put into. */
  constructor(pertama: readonly Relasi[], baca: (nama: string) => Buffer | undefined) {
    this.#baris = pertama.map((r) => r.utuh)
    this.#dasar = new Map(pertama.map((r) => [r.utuh, r.id]))
    this.#baca = baca
    for (const r of pertama) {
      const isi = GAMBAR.test(r.tipe) ? baca(`word/${r.tujuan}`) : undefined
      if (isi) this.#kenal.set(sidikBerkas(isi), r.id)
    }
  }

  /** The body of another document with its pictures called by their new names; null if it cannot be. */
  pindah(
    isi: string,
    relasi: readonly Relasi[],
    baca: (nama: string) => Buffer | undefined,
  ): string | null {
    const ganti = new Map<string, string>()
    for (const r of relasi) {
      const baru = this.#tempat(r, baca)
      if (baru === null) return null
      if (baru !== r.id) ganti.set(r.id, baru)
    }
    if (ganti.size === 0) return isi
    return isi.replace(/(\br:\w+=")([^"]+)(")/g, (utuh, kiri, id, kanan) =>
      ganti.has(id) ? kiri + ganti.get(id) + kanan : utuh,
    )
  }

  xml(): string {
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `${this.#baris.join('')}</Relationships>`
    )
  }

  #tempat(r: Relasi, baca: (nama: string) => Buffer | undefined): string | null {
    const gambar = GAMBAR.test(r.tipe)
    const isi = gambar ? baca(`word/${r.tujuan}`) : undefined
    if (gambar && !isi) return null
    // The same line may lead to other bytes in the other package.
    const sama = this.#dasar.get(r.utuh)
    if (sama && (!isi || this.#baca(`word/${r.tujuan}`)?.equals(isi))) return sama
    if (!isi && !TAUTAN.test(r.tipe)) return null
    const kunci = isi ? sidikBerkas(isi) : r.utuh
    return this.#kenal.get(kunci) ?? this.#tambah(r, kunci, isi)
  }

  #tambah(r: Relasi, kunci: string, isi: Buffer | undefined): string {
    const id = `rIdParaf${this.#baris.length}`
    let utuh = r.utuh.replace(/\bId="[^"]*"/, `Id="${id}"`)
    if (isi) {
      const tujuan = `media/paraf${this.#baris.length}.${r.tujuan.split('.').at(-1)}`
      utuh = utuh.replace(/\bTarget="[^"]*"/, `Target="${tujuan}"`)
      this.gambar.set(`word/${tujuan}`, isi)
    }
    this.#baris.push(utuh)
    this.#kenal.set(kunci, id)
    return id
  }
}
