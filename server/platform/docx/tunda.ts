import type { DXT } from 'docxtemplater'
import type PizZip from 'pizzip'

/** A token of a template as docxtemplater cuts it, before tags are made of it. */
interface Token {
  type: string
  position?: string
  value?: string
}

const AWALAN = /^\s*([#^/]?)\s*([\w.]*)/

/**
 * Leaves the tags of these names in the document, and everything between a held `[[#nama]]` and its end:
 * they are filled at a later printing. A name holds its parts too (`penandatangan.nama`).
 */
export function penunda(nama: ReadonlySet<string>): DXT.Module {
  return {
    name: 'penunda',
    preparse(potong: Token[]) {
      let dalam = 0
      for (let i = 0; i < potong.length; i++) {
        if (potong[i]!.type !== 'delimiter' || potong[i]!.position !== 'start') continue
        const akhir = potong.findIndex((p, j) => j > i && p.type === 'delimiter')
        if (akhir < 0) break
        const isi = potong.slice(i + 1, akhir).filter((p) => p.type === 'content')
        const [, awalan, tag] = AWALAN.exec(isi.map((p) => p.value).join(''))!
        if (dalam > 0 || nama.has(akar(tag!))) {
          if (awalan === '#' || awalan === '^') dalam++
          if (awalan === '/') dalam--
          for (const p of isi) p.position = 'outsidetag'
          jadikanTeks(potong[i]!, '[[')
          jadikanTeks(potong[akhir]!, ']]')
        }
        i = akhir
      }
      return potong as never
    },
  }
}

/** `penandatangan.nama` -> `penandatangan`. */
export const akar = (tag: string): string => tag.split('.')[0]!

function jadikanTeks(p: Token, value: string): void {
  p.type = 'content'
  p.position = 'outsidetag'
  p.value = value
}

const ALINEA = /<w:p\b(?:(?!<w:p\b)[\s\S])*?<\/w:p>/g
const TEKS = /<w:t\b[^>]*>([^<]*)<\/w:t>/g
const SEMATA = /^\[\[[#^/][\w.]+\]\]$/
const SEMBUNYI = '<w:rPr><w:vanish/></w:rPr>'

/** Paragraphs that only open or close a held part are hidden: who writes in Word sees the letter. */
export function sembunyikanTunda(zip: PizZip): void {
  for (const nama of Object.keys(zip.files).filter((n) => /^word\/[^/]+\.xml$/.test(n))) {
    const xml = zip.file(nama)!.asText()
    if (!xml.includes('[[')) continue
    zip.file(
      nama,
      xml.replace(ALINEA, (utuh) => {
        const teks = [...utuh.matchAll(TEKS)].map((m) => m[1]).join('')
        if (!SEMATA.test(teks.trim())) return utuh
        return `<w:p><w:pPr>${SEMBUNYI}</w:pPr><w:r>${SEMBUNYI}<w:t>${teks.trim()}</w:t></w:r></w:p>`
      }),
    )
  }
}
