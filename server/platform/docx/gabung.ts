import type PizZip from 'pizzip'
import { setImmediate as jeda } from 'node:timers/promises'
import { bacaBadan, jadiButir } from './gabung-badan.js'
import { bacaRelasi, KumpulanRelasi } from './gabung-relasi.js'
import { bukaPaket, tutupPaket } from './paket.js'

const BADAN = 'word/document.xml'
const RELASI = 'word/_rels/document.xml.rels'
/** Parts that may differ: bodies are joined, pictures renamed, and the title is not printed. */
const BOLEH_BEDA =
  /^(word\/document\.xml|word\/_rels\/document\.xml\.rels|word\/media\/.*|docProps\/.*)$/
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
  if (!pertama || lain.length === 0 || berurut(pertama)) return null
  const relasi = new KumpulanRelasi(relasiDari(pertama), pembaca(pertama))
  const dasar = bacaBadan(teks(pertama, BADAN))
  const tetap = bagianTetap(pertama)
  const butir: string[] = []
  for (const [i, zip] of [pertama, ...lain].entries()) {
    const badan = i === 0 ? dasar : bacaBadan(teks(zip, BADAN))
    if (!dasar || badan?.kepala !== dasar.kepala || BERURUT.test(badan.isi)) return null
    if (i > 0 && (!samaTetap(zip, tetap) || LINTAS.test(perintah(badan.isi)))) return null
    const isi = jadiButir(badan, i, i === docx.length - 1)
    const pindah = isi && relasi.pindah(isi, relasiDari(zip), pembaca(zip))
    if (!pindah) return null
    butir.push(pindah)
    await jeda() // others are served between two documents
  }
  return tutup(pertama, `${dasar!.kepala}${butir.join('')}</w:body></w:document>`, relasi)
}

function tutup(zip: PizZip, badan: string, relasi: KumpulanRelasi): Buffer {
  zip.file(BADAN, badan)
  zip.file(RELASI, relasi.xml())
  for (const [nama, isi] of relasi.gambar) zip.file(nama, isi)
  return tutupPaket(zip)
}

const teks = (zip: PizZip, nama: string): string => zip.file(nama)?.asText() ?? ''
const relasiDari = (zip: PizZip) => bacaRelasi(teks(zip, RELASI))
const pembaca =
  (zip: PizZip) =>
  (nama: string): Buffer | undefined => {
    const f = zip.file(nama)
    return f ? Buffer.from(f.asUint8Array()) : undefined
  }

/** Field instructions only: the words of a letter may well contain "TOC". */
const perintah = (xml: string): string =>
  [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)|\bw:instr="([^"]*)"/g)]
    .map((m) => m[1] ?? m[2])
    .join(' ')

function berurut(zip: PizZip): boolean {
  return Object.keys(zip.files)
    .filter((n) => /^word\/[^/]+\.xml$/.test(n) && n !== 'word/numbering.xml')
    .some((n) => {
      const xml = teks(zip, n)
      return LINTAS.test(perintah(xml)) || (n === 'word/styles.xml' && BERURUT.test(xml))
    })
}

/** Headers, footers, styles, settings: one set serves all, so all must have the very same. */
function bagianTetap(zip: PizZip): Map<string, string> {
  const nama = Object.keys(zip.files).filter((n) => !BOLEH_BEDA.test(n) && !zip.files[n]!.dir)
  return new Map(nama.map((n) => [n, zip.file(n)!.asBinary()]))
}

function samaTetap(zip: PizZip, tetap: ReadonlyMap<string, string>): boolean {
  const ini = bagianTetap(zip)
  return ini.size === tetap.size && [...ini].every(([n, isi]) => tetap.get(n) === isi)
}
