import Docxtemplater from 'docxtemplater'
import type { DXT } from 'docxtemplater'
import type PizZip from 'pizzip'
import { bersihkanData } from './bersih.js'
import { pasangGambar, slotGambar, type Gambar } from './gambar.js'
import { GalatTemplat, alihkanGalat } from './galat-templat.js'
import { bukaPaket, tutupPaket } from './paket.js'
import { pasangTata, type TataLetak } from './tata-letak.js'
import { cariNilai, sahTag } from './penyebut.js'
import { penunda, sembunyikanTunda } from './tunda.js'

export { GalatTemplat } from './galat-templat.js'
export type { Gambar } from './gambar.js'
export type { Kertas } from './kertas.js'

/** One tag as it stands in the template. */
export interface Tag {
  nama: string
  jenis: 'nilai' | 'ulang' | 'bila-kosong'
  /** Names of the loops around it, outermost first. */
  dalam: string[]
  /** The part it stands in, e.g. `word/header1.xml`. */
  berkas: string
}

/**
 * Fills a template. Same template and data give the same bytes. Data is only ever printed: a value
 * that looks like a tag stays text. Tags named in `tunda`, and picture slots without a picture, then stay
 * for a later printing. Throws GalatTemplat naming every missing value or broken tag.
 */
export function renderDocx(
  templat: Buffer,
  data: Record<string, unknown>,
  opsi: { tata?: TataLetak; gambar?: Gambar; tunda?: ReadonlySet<string> } = {},
): Buffer {
  const bersih = bersihkanData(data) as Record<string, unknown>
  return alihkanGalat(() => {
    const zip = bukaPaket(templat)
    pasangTata(zip, opsi.tata ?? {})
    pasangGambar(zip, opsi.gambar ?? {}, opsi.tunda !== undefined)
    const { dokumen } = urai(zip, opsi.tunda)
    dokumen.render(bersih)
    const jadi = dokumen.getZip()
    if (opsi.tunda) sembunyikanTunda(jadi)
    return tutupPaket(jadi)
  })
}

/** Every tag of every part (body, headers, footers, properties), in order of appearance. */
export function tagDari(templat: Buffer): Tag[] {
  return alihkanGalat(() => {
    const hasil: Tag[] = []
    for (const [berkas, bagian] of urai(bukaPaket(templat)).terurai)
      kumpulkan(bagian, [], berkas, hasil)
    return hasil
  })
}

/** Names of the picture slots of a template: pictures with the alternative text `[[%nama]]`. */
export const slotDari = (templat: Buffer): string[] => slotGambar(bukaPaket(templat))

/** Compiled once per call: docxtemplater refuses a second render of the same object. */
function urai(
  zip: PizZip,
  tunda?: ReadonlySet<string>,
): { dokumen: Docxtemplater; terurai: Map<string, DXT.Part[]> } {
  const terurai = new Map<string, DXT.Part[]>()
  const dokumen = new Docxtemplater(zip, {
    delimiters: { start: '[[', end: ']]' },
    // Without this a tag like [[={ }=]] could change the delimiters half way.
    syntax: { changeDelimiterPrefix: null },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: pengurai,
    nullGetter: (bagian: DXT.Part) => {
      throw new GalatTemplat([{ tag: bagian.value, sebab: 'belum ada nilainya' }])
    },
    modules: [...(tunda ? [penunda(tunda)] : []), pengamat(terurai)],
  })
  return { dokumen, terurai }
}

function pengurai(tag: string): DXT.Parser {
  const nama = tag.trim()
  if (!sahTag(nama)) throw new GalatTemplat([{ tag: nama, sebab: 'bukan nama yang sah' }])
  return {
    get(_lingkup: unknown, konteks: DXT.ParserContext) {
      const nilai = cariNilai(nama, konteks.scopeList)
      // Loops never reach nullGetter: a missing list would silently print nothing.
      if (nilai === undefined || nilai === null)
        throw new GalatTemplat([{ tag: nama, sebab: 'belum ada nilainya' }])
      return nilai
    },
  }
}

/** Sees the parsed parts, and refuses raw XML ([[@x]]): the only way for data to become markup. */
function pengamat(terurai: Map<string, DXT.Part[]>): DXT.Module {
  let berkas = ''
  return {
    name: 'pengamat',
    set(o: { inspect?: { filePath?: string; postparsed?: DXT.Part[] } }) {
      if (o.inspect?.filePath) berkas = o.inspect.filePath
      if (o.inspect?.postparsed) terurai.set(berkas, o.inspect.postparsed)
    },
    postparse(bagian: DXT.Part[]) {
      const mentah = bagian.find((b) => b.type === 'placeholder' && b.module === 'rawxml')
      if (mentah)
        throw new GalatTemplat([
          { tag: `@${mentah.value}`, sebab: 'XML mentah tidak diperbolehkan' },
        ])
      return bagian
    },
  }
}

function kumpulkan(bagian: DXT.Part[], dalam: string[], berkas: string, hasil: Tag[]): void {
  for (const b of bagian) {
    if (b.type !== 'placeholder') continue
    const nama = b.value.trim()
    const jenis = !b.subparsed ? 'nilai' : b.inverted ? 'bila-kosong' : 'ulang'
    hasil.push({ nama, jenis, dalam, berkas })
    if (!b.subparsed) continue
    // 30 rows looped thrice inside themselves are 27,000 copies.
    if (dalam.includes(nama))
      throw new GalatTemplat([{ tag: nama, sebab: 'berulang di dalam dirinya sendiri' }])
    kumpulkan(b.subparsed, [...dalam, nama], berkas, hasil)
  }
}
