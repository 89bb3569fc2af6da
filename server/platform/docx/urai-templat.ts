import { hurufDari } from './huruf.js'
import { jagaDocx } from './jaga.js'
import { bukaPaket } from './paket.js'
import { slotDari, tagDari, type Tag } from './render.js'

/** What there is to know of a template before it is used. */
export interface Uraian {
  tag: Tag[]
  /** Names of its picture slots. */
  slot: string[]
  /** Fonts it names. */
  huruf: string[]
  /** Left-overs of working in Word that would be printed; each continues "Templat memuat ...". */
  sisa: string[]
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
  return { tag: tagDari(docx), slot: slotDari(docx), huruf: hurufDari(docx), sisa }
}
