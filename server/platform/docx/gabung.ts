import type PizZip from 'pizzip'
import { setImmediate as jeda } from 'node:timers/promises'
import { bacaBadan, jadiButir } from './gabung-badan.js'
import { KumpulanRelasi, NAMA_TEPI } from './gabung-relasi.js'
import { bukaPaket, tutupPaket } from './paket.js'

const BADAN = 'word/document.xml'
/** Parts that may differ: bodies are joined, pictures renamed, and the title is not printed. */
const BOLEH_BEDA =
  /^(word\/document\.xml|word\/(header|footer)\d*\.xml|word\/_rels\/(document|(header|footer)\d*)\.xml\.rels|word\/media\/.*|docProps\/.*)$/
/** Fields that count across the whole document, so that they would count across people. */
const LINTAS = /\b(NUMPAGES|SECTIONPAGES|SECTION|SEQ|PAGEREF|STYLEREF|NOTEREF|TOC)\b/
/** Lists and notes that would go on counting in the next document. */
const BERURUT = /<w:(numPr|footnoteReference|endnoteReference|commentReference)\b/

/**
 * One DOCX of many made from the same template, each on pages of its own (see `namaButir`), so that
 * LibreOffice lays out fifty in the time of five. Null when they cannot be joined without changing
 * how one of them looks; then each is converted by itself.
 */
export async function gabungDocx(docx: readonly Buffer[]): Promise<Buffer | null> {
  const [pertama, ...lain] = docx.map(bukaPaket)
  if (!pertama || lain.length === 0 || BERURUT.test(teks(pertama, 'word/styles.xml'))) return null
  const tetap = bagianTetap(pertama)
  const dasar = bacaBadan(teks(pertama, BADAN))
  const relasi = new KumpulanRelasi(pertama)
  const butir: string[] = []
  for (const [i, zip] of [pertama, ...lain].entries()) {
    const badan = bacaBadan(teks(zip, BADAN))
    if (!dasar || badan?.kepala !== dasar.kepala || menghitung(zip)) return null
    if (i > 0 && !samaTetap(zip, tetap)) return null
    const isi = jadiButir(badan, i, i === docx.length - 1)
    const pindah = isi && relasi.pindah(isi, zip)
    if (!pindah) return null
    butir.push(pindah)
    await jeda() // others are served between two documents
  }
  pertama.file(BADAN, `${dasar!.kepala}${butir.join('')}</w:body></w:document>`)
  relasi.simpan()
  return tutupPaket(pertama)
}

const teks = (zip: PizZip, nama: string): string => zip.file(nama)?.asText() ?? ''

/** Field instructions only: the words of a letter may well contain "TOC". */
const perintah = (xml: string): string =>
  [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)|\bw:instr="([^"]*)"/g)]
    .map((m) => m[1] ?? m[2])
    .join(' ')

/** Whether anything in it counts beyond its own pages. */
function menghitung(zip: PizZip): boolean {
  if (BERURUT.test(teks(zip, BADAN))) return true
  const bagian = Object.keys(zip.files).filter((n) => n === BADAN || NAMA_TEPI.test(n))
  return bagian.some((n) => LINTAS.test(perintah(teks(zip, n))))
}

/** Styles, settings, fonts: one set serves all, so all must have the very same. */
function bagianTetap(zip: PizZip): Map<string, string> {
  const nama = Object.keys(zip.files).filter((n) => !BOLEH_BEDA.test(n) && !zip.files[n]!.dir)
  return new Map(nama.map((n) => [n, zip.file(n)!.asBinary()]))
}

function samaTetap(zip: PizZip, tetap: ReadonlyMap<string, string>): boolean {
  const ini = bagianTetap(zip)
  return ini.size === tetap.size && [...ini].every(([n, isi]) => tetap.get(n) === isi)
}
