import { createHash } from 'node:crypto'
import type PizZip from 'pizzip'
import { ukuranGambar } from './ukuran-gambar.js'

/**
 * Pictures by the name of their slot. A slot is a picture the designer placed in the template, with
 * the alternative text `[[%nama]]`; its place and the box it may fill stay the designer's.
 */
export type Gambar = Readonly<Record<string, Buffer | undefined>>

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
// The innermost drawing only: a text box may hold drawings of its own.
const LUKISAN = /<w:drawing\b[^>]*>(?:(?!<w:drawing\b)[\s\S])*?<\/w:drawing>/g
const SLOT = /<wp:docPr\b[^>]*\bdescr="\s*\[\[%([A-Za-z][A-Za-z0-9]*)\]\]\s*"/
const BAGIAN = /^word\/[^/]+\.xml$/

/** Names of the slots of a template, each once. */
export function slotGambar(zip: PizZip): string[] {
  const nama = bagianBerslot(zip).flatMap((b) =>
    [...zip.file(b)!.asText().matchAll(LUKISAN)].map(([x]) => SLOT.exec(x)?.[1] ?? ''),
  )
  return [...new Set(nama.filter(Boolean))]
}

/**
 * Puts the pictures into their slots, each in its own proportions inside the box of the slot. A slot
 * that gets no picture loses its drawing, unless `sisakan` leaves it for a later printing. The template's own picture is never overwritten, for Word
 * shares one file among equal pictures; when nobody shows it any more it is left out.
 * RangeError for bytes that are neither PNG nor JPEG.
 */
export function pasangGambar(zip: PizZip, gambar: Gambar, sisakan = false): void {
  for (const bagian of bagianBerslot(zip)) {
    const relasi = new Relasi(zip, bagian)
    const xml = zip
      .file(bagian)!
      .asText()
      .replace(LUKISAN, (lukisan) => {
        const slot = SLOT.exec(lukisan)?.[1]
        if (!slot) return lukisan
        const isi = gambar[slot]
        return isi ? isiSlot(lukisan, isi, relasi.gambar(slot, isi)) : sisakan ? lukisan : ''
      })
    zip.file(bagian, xml)
    relasi.simpan(xml)
  }
}

const bagianBerslot = (zip: PizZip): string[] =>
  Object.keys(zip.files).filter((n) => BAGIAN.test(n) && zip.file(n)!.asText().includes('[[%'))

function isiSlot(lukisan: string, isi: Buffer, rId: string): string {
  const ukuran = ukuranGambar(isi)!
  const kotak = /<wp:extent\b[^>]*\bcx="(\d+)"[^>]*\bcy="(\d+)"/.exec(lukisan)
  const hasil = lukisan
    .replace(/(<a:blip\b[^>]*\br:embed=")[^"]*"/, `$1${rId}"`)
    // A crop, or a vector twin beside the old picture, belongs to the old picture.
    .replace(/<a:srcRect\b[^>]*\/>/, '')
    .replace(/(<a:blip\b[^>]*[^/])>[\s\S]*?<\/a:blip>/, '$1/>')
  if (!kotak) return hasil
  const [cx, cy] = [Number(kotak[1]), Number(kotak[2])]
  const skala = Math.min(cx / ukuran.lebar, cy / ukuran.tinggi)
  const luas = `cx="${Math.round(ukuran.lebar * skala)}" cy="${Math.round(ukuran.tinggi * skala)}"`
  return hasil.replace(/<(wp:extent|a:ext)\b[^>]*\bcx="\d+"[^>]*\/>/g, `<$1 ${luas}/>`)
}

/** The relationships of one part: new pictures in, pictures nobody shows out. */
class Relasi {
  readonly #zip: PizZip
  readonly #nama: string
  #xml: string

  constructor(zip: PizZip, bagian: string) {
    this.#zip = zip
    this.#nama = bagian.replace(/([^/]+)$/, '_rels/$1.rels')
    this.#xml = zip.file(this.#nama)?.asText() ?? ''
  }

  /** The id by which this part may show the picture. */
  gambar(slot: string, isi: Buffer): string {
    const jenis = ukuranGambar(isi)?.jenis
    if (!jenis) throw new RangeError(`gambar untuk [[%${slot}]] bukan PNG atau JPEG`)
    const sidik = createHash('sha256').update(isi).digest('hex').slice(0, 16)
    const media = `media/slot-${sidik}.${jenis}`
    const rId = `rIdSlot${slot}${sidik}`
    if (!this.#xml.includes(`Id="${rId}"`)) {
      this.#zip.file(`word/${media}`, isi, { createFolders: false })
      jenisIsi(this.#zip, jenis)
      const satu = `<Relationship Id="${rId}" Type="${REL}" Target="${media}"/>`
      this.#xml = this.#xml.replace('</Relationships>', `${satu}</Relationships>`)
    }
    return rId
  }

  simpan(xml: string): void {
    const lama: string[] = []
    this.#xml = this.#xml.replace(/<Relationship\b[^>]*\/>/g, (r) => {
      const id = /\bId="([^"]+)"/.exec(r)?.[1] ?? ''
      if (!r.includes(`"${REL}"`) || xml.includes(`"${id}"`)) return r
      lama.push(/\bTarget="([^"]+)"/.exec(r)?.[1] ?? '')
      return ''
    })
    this.#zip.file(this.#nama, this.#xml)
    for (const media of lama) buangMedia(this.#zip, media)
  }
}

/** Word wants every kind of file named once in the table of contents of the package. */
function jenisIsi(zip: PizZip, jenis: 'png' | 'jpeg'): void {
  const nama = '[Content_Types].xml'
  const xml = zip.file(nama)!.asText()
  if (new RegExp(`Extension="${jenis}"`, 'i').test(xml)) return
  const satu = `<Default Extension="${jenis}" ContentType="image/${jenis}"/>`
  zip.file(nama, xml.replace(/(<Types\b[^>]*>)/, `$1${satu}`))
}

function buangMedia(zip: PizZip, media: string): void {
  const dipakai = Object.keys(zip.files).some(
    (n) => n.endsWith('.rels') && zip.file(n)!.asText().includes(`Target="${media}"`),
  )
  if (!dipakai) zip.remove(`word/${media}`)
}
