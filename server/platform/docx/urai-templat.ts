import { hurufDari } from './huruf.js'
import { jagaDocx } from './jaga.js'
import { bukaPaket } from './paket.js'
import { slotDari, tagDari, type Tag } from './render.js'
import { bacaSifat } from './sifat.js'

/** What there is to know of a template before it is used. */
export interface Uraian {
  tag: Tag[]
  /** Names of its picture slots. */
  slot: string[]
  /** Fonts it names. */
  huruf: string[]
  /** Left-overs of working in Word that would be printed; each continues "Templat memuat ...". */
  sisa: string[]
  /** Its custom properties. */
  sifat: Record<string, string>
  /** Letters of markup in all its parts together. */
  luas: number
}

const SISA: readonly [pola: RegExp, sebutan: string][] = [
  [/<w:(ins|del|moveFrom|moveTo)\b[^>]*\bw:author=/, 'perubahan terlacak yang belum diterima'],
  [/<w:commentReference\b/, 'komentar'],
]

/**
 * Guards a template and takes it apart. Throws Galat for a file that may not come in and GalatTemplat
 * naming every broken tag. For what somebody uploads, see uraiTerjaga.
 */
export async function uraiTemplat(docx: Buffer): Promise<Uraian> {
  await jagaDocx(docx)
  const zip = bukaPaket(docx)
  const xml = Object.keys(zip.files)
    .filter((n) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(n))
    .map((n) => zip.file(n)!.asText())
  const sisa = SISA.filter(([pola]) => xml.some((x) => pola.test(x))).map(([, sebutan]) => sebutan)
  const luas = Object.keys(zip.files)
    .filter((n) => /\.(xml|rels)$/.test(n))
    .reduce((n, nama) => n + zip.file(nama)!.asText().length, 0)
  const [tag, slot, huruf] = [tagDari(docx), slotDari(docx), hurufDari(docx)]
  return { tag, slot, huruf, sisa, sifat: bacaSifat(docx), luas }
}
