import { bukaPaket } from './paket.js'

/** A paragraph, or a row of a table, as it is read. */
export interface Blok {
  bagian: 'kepala' | 'isi' | 'kaki'
  /** On one line; cells of a row are parted by ` | `. */
  teks: string
}

/**
 * The words of a DOCX in reading order: headers, body with its tables, footers. A header or footer that
 * says what another one says is told once. Page numbers are `#`; other fields show what they last showed.
 */
export function teksDocx(docx: Buffer): Blok[] {
  const zip = bukaPaket(docx)
  const baca = (nama: string): string => zip.file(nama)?.asText() ?? ''
  const dokumen = baca('word/document.xml')
  const relasi = sasaranRelasi(baca('word/_rels/document.xml.rels'))
  const tepi = (jenis: 'header' | 'footer', bagian: Blok['bagian']): Blok[] => {
    const nama = [...dokumen.matchAll(new RegExp(`<w:${jenis}Reference\\b[^>]*>`, 'g'))]
      .map(([tag]) => tag)
      .sort((a, b) => urutanTepi(a) - urutanTepi(b))
      .map((tag) => relasi.get(atribut(tag, 'r:id')))
      .filter((n) => n !== undefined)
    const isi = new Set([...new Set(nama)].map((n) => teksXml(baca(`word/${n}`)).join('\n')))
    return [...isi].flatMap((s) => s.split('\n').filter(Boolean)).map((teks) => ({ bagian, teks }))
  }
  const badan = teksXml(dokumen).map((teks) => ({ bagian: 'isi' as const, teks }))
  return [...tepi('header', 'kepala'), ...badan, ...tepi('footer', 'kaki')]
}

const atribut = (tag: string, nama: string): string =>
  new RegExp(`\\s${nama}="([^"]*)"`).exec(tag)?.[1] ?? ''

// Writers name them in an order of their own; a reader meets the one of the first page first.
const TEPI = ['first', 'default', 'even']
const urutanTepi = (tag: string): number => TEPI.indexOf(atribut(tag, 'w:type'))

const sasaranRelasi = (xml: string): Map<string, string> =>
  new Map(
    [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      atribut(tag, 'Id'),
      atribut(tag, 'Target').replace(/^\/?(word\/)?/, ''),
    ]),
  )

const POTONG = /<!--[\s\S]*?-->|<(\/?)([\w.:-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>|([^<]+)/g
/** What holds properties, or says the same a second time for old readers. */
const LEWATI = new Set(['w:pPr', 'w:rPr', 'mc:Fallback'])
/** What is printed for an empty element of a run. */
const CETAK: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '-',
}

/** Fields that say a page number: every program leaves another one behind. */
const HALAMAN = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/

/** Paragraphs and rows of one part, empty ones left out. One pass, whatever the length. */
function teksXml(xml: string): string[] {
  const hasil: string[] = []
  // Where finished paragraphs go: the body, or the cell they stand in.
  const wadah: string[][] = [hasil]
  const baris: string[][][] = []
  const paragraf: string[] = []
  let dilewati = 0
  let teks = false
  let perintah: string | null = null
  let nomorHalaman = false
  for (const [utuh, tutup, nama, sendiri, isi] of xml.matchAll(POTONG)) {
    if (isi !== undefined) {
      if (perintah !== null && !teks) perintah += isi
      else if (teks && dilewati === 0 && !nomorHalaman) tambah(paragraf, entitas(isi))
      continue
    }
    if (!nama) continue
    if (LEWATI.has(nama)) {
      if (!sendiri) dilewati += tutup ? -1 : 1
    } else if (dilewati > 0) continue
    else if (nama === 'w:fldChar') {
      if (tutup) continue
      const jenis = atribut(utuh, 'w:fldCharType')
      if (jenis === 'separate' && HALAMAN.test(perintah ?? '')) nomorHalaman = true
      if (jenis === 'end' && nomorHalaman) tambah(paragraf, '#')
      if (jenis === 'end') nomorHalaman = false
      perintah = jenis === 'begin' ? '' : null
    } else if (nama === 'w:fldSimple' && !sendiri) {
      if (nomorHalaman && tutup) tambah(paragraf, '#')
      nomorHalaman = !tutup && HALAMAN.test(atribut(utuh, 'w:instr'))
    } else if (nama === 'w:t') teks = !tutup && !sendiri
    else if (nama === 'w:p') {
      if (sendiri) continue
      if (!tutup) paragraf.push('')
      else simpan(wadah.at(-1)!, paragraf.pop() ?? '')
    } else if (nama === 'w:tr' && !sendiri) {
      if (!tutup) baris.push([])
      else wadah.at(-1)!.push(...barisTabel(baris.pop() ?? []))
    } else if (nama === 'w:tc' && !sendiri) {
      if (!tutup) wadah.push([])
      else if (wadah.length > 1) baris.at(-1)?.push(wadah.pop()!)
    } else if (CETAK[nama] && !tutup) tambah(paragraf, CETAK[nama])
  }
  return hasil
}

function tambah(paragraf: string[], teks: string): void {
  if (paragraf.length > 0) paragraf[paragraf.length - 1] += teks
}

function simpan(ke: string[], teks: string): void {
  const rapi = teks.replace(/\s+/g, ' ').trim()
  if (rapi) ke.push(rapi)
}

/** A row of single lines is read across; one with longer cells, as of a signature block, cell by cell. */
function barisTabel(sel: readonly string[][]): string[] {
  if (sel.some((s) => s.length > 1)) return sel.flat()
  const satu = sel.flat().join(' | ').replaceAll(' | : | ', ': ')
  return satu ? [satu] : []
}

const ENTITAS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const entitas = (s: string): string =>
  s.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (utuh, des, heks, nama) => {
    if (nama) return ENTITAS[nama] ?? utuh
    const kode = des ? Number(des) : parseInt(heks, 16)
    return kode <= 0x10ffff ? String.fromCodePoint(kode) : utuh
  })
