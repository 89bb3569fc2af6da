import type PizZip from 'pizzip'
import { pasangKertas, UKURAN, type Kertas } from './kertas.js'

/** How an office wants its letters laid out; what is absent stays as the template has it. */
export interface TataLetak {
  kertas?: Kertas
  /** Takes the place of the template's own base font, wherever it is named. */
  huruf?: string
  /** Points; text that has a size of its own keeps it. */
  ukuran?: number
  /** Millimetres. Pages that lie on their side keep their margins. */
  tepi?: { atas: number; kanan: number; bawah: number; kiri: number }
  /** Named paragraph styles of the template, by their id. */
  gaya?: Readonly<Record<string, GayaNama>>
  /** Of all type and the space around paragraphs, 1 or less: where a page has to hold unusually much. */
  perkecil?: number
}

export interface GayaNama {
  /** Points, to the half. */
  ukuran?: number
  tebal?: boolean
  garis?: boolean
}

// A twip is 1/1440 inch.
const twip = (mm: number): number => Math.round((mm * 1440) / 25.4)
const DOKUMEN = 'word/document.xml'
const BERTABEL = /^word\/(document|header\d*|footer\d*)\.xml$/
const BERHURUF = /^word\/(document|header\d*|footer\d*|styles|fontTable)\.xml$/

/** Lays the template out as the office wants. Tables keep their share of the width of the text. */
export function pasangTata(zip: PizZip, t: TataLetak): void {
  const lama = lebarTeks(zip)
  if (t.kertas) pasangKertas(zip, t.kertas)
  if (t.tepi) pasangTepi(zip, t.tepi)
  const baru = lebarTeks(zip)
  // Sections of different widths share headers; which table belongs to which nobody can say.
  if (lama.size === 1 && baru.size === 1) lebarkan(zip, [...baru][0]! / [...lama][0]!)
  if (t.huruf) gantiHuruf(zip, t.huruf)
  ubah(zip, 'word/styles.xml', (xml) => gayaBernama(ukuranDasar(xml, t.ukuran), t.gaya ?? {}))
  if (t.perkecil && t.perkecil < 1)
    for (const nama of [DOKUMEN, 'word/styles.xml'])
      ubah(zip, nama, (xml) => kecilkan(xml, t.perkecil!))
}

/** Half points, never below 7 points: what nobody can read is no use on the page either. */
const TERKECIL = 14

const kecilkan = (xml: string, kali: number): string =>
  xml
    .replace(/(<w:sz(?:Cs)? w:val=")(\d+)"/g, (_, awal: string, n: string) => {
      const kini = Math.max(Math.min(Number(n), TERKECIL), Math.round(Number(n) * kali))
      return `${awal}${kini}"`
    })
    .replace(/<w:spacing\b[^>]*>/g, (tag) =>
      tag.replace(
        /\bw:(before|after)="(\d+)"/g,
        (_, sisi: string, n: string) => `w:${sisi}="${Math.round(Number(n) * kali)}"`,
      ),
    )

function ubah(zip: PizZip, nama: string, kerja: (xml: string) => string): void {
  const f = zip.file(nama)
  if (f) zip.file(nama, kerja(f.asText()))
}

const angka = (xml: string, atribut: string): number =>
  Number(new RegExp(`\\bw:${atribut}="(\\d+)"`).exec(xml)?.[1] ?? 0)

/** Widths of the text of all sections, twips; one value when they are alike. */
function lebarTeks(zip: PizZip): Set<number> {
  const bagian = zip
    .file(DOKUMEN)!
    .asText()
    .matchAll(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g)
  const lebar = [...bagian].map(([xml]) => {
    const halaman = /<w:pgSz\b[^>]*>/.exec(xml)?.[0]
    const tepi = /<w:pgMar\b[^>]*>/.exec(xml)?.[0] ?? ''
    return (
      (halaman ? angka(halaman, 'w') : UKURAN.A4[0]) - angka(tepi, 'left') - angka(tepi, 'right')
    )
  })
  return new Set(lebar.filter((l) => l > 0))
}

function pasangTepi(zip: PizZip, tepi: NonNullable<TataLetak['tepi']>): void {
  const sisi = [
    ['top', tepi.atas],
    ['right', tepi.kanan],
    ['bottom', tepi.bawah],
    ['left', tepi.kiri],
  ] as const
  const satu = (mar: string): string =>
    sisi.reduce(
      (x, [s, mm]) => x.replace(new RegExp(`\\bw:${s}="-?\\d+"`), `w:${s}="${twip(mm)}"`),
      mar,
    )
  ubah(zip, DOKUMEN, (xml) =>
    xml.replace(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g, (b) =>
      /w:orient="landscape"/.test(b) ? b : b.replace(/<w:pgMar\b[^>]*>/, satu),
    ),
  )
}

/** All table widths in twips by one factor; widths in percent follow by themselves. */
function lebarkan(zip: PizZip, kali: number): void {
  if (kali === 1 || !Number.isFinite(kali) || kali <= 0) return
  const LEBAR = /<w:(?:tblW|tcW|tblInd)\b[^>]*w:type="dxa"[^>]*>|<w:gridCol\b[^>]*>/g
  for (const nama of Object.keys(zip.files).filter((n) => BERTABEL.test(n)))
    ubah(zip, nama, (xml) =>
      xml.replace(LEBAR, (tag) =>
        tag.replace(/\bw:w="(\d+)"/, (_, n: string) => `w:w="${Math.round(Number(n) * kali)}"`),
      ),
    )
}

/** Only the base font gives way: a heading the designer set in another one stays. */
function gantiHuruf(zip: PizZip, huruf: string): void {
  const gaya = zip.file('word/styles.xml')?.asText() ?? ''
  const lama = /<w:rPrDefault>[\s\S]*?<w:rFonts\b[^>]*\bw:ascii="([^"]+)"/.exec(gaya)?.[1]
  if (!lama || lama === huruf) return
  for (const nama of Object.keys(zip.files).filter((n) => BERHURUF.test(n)))
    ubah(zip, nama, (xml) =>
      xml.replace(/<w:(?:rFonts|font)\b[^>]*>/g, (tag) =>
        tag.replaceAll(`="${lama}"`, `="${huruf}"`),
      ),
    )
}

function ukuranDasar(xml: string, pt: number | undefined): string {
  if (!pt) return xml
  return xml.replace(/<w:rPrDefault>[\s\S]*?<\/w:rPrDefault>/, (d) =>
    d.replace(/<w:(sz|szCs)\b[^>]*>/g, `<w:$1 w:val="${pt * 2}"/>`),
  )
}

function gayaBernama(xml: string, gaya: Readonly<Record<string, GayaNama>>): string {
  return xml.replace(
    /<w:style\b[^>]*\bw:styleId="([^"]+)"[^>]*>[\s\S]*?<\/w:style>/g,
    (utuh, id: string) => (Object.hasOwn(gaya, id) ? terapkan(utuh, gaya[id]!) : utuh),
  )
}

function terapkan(gaya: string, g: GayaNama): string {
  const rpr = /<w:rPr>([\s\S]*?)<\/w:rPr>/.exec(gaya)
  let isi = rpr?.[1] ?? ''
  // The schema fixes the order: bold first, then the rest, size, underline last.
  if (g.tebal !== undefined)
    isi = (g.tebal ? '<w:b/><w:bCs/>' : '') + isi.replace(/<w:b(?:Cs)?(?:\s[^>]*)?\/>/g, '')
  const garis = /<w:u\b[^>]*>/.exec(isi)?.[0] ?? ''
  const ukuran = (isi.match(/<w:sz(?:Cs)?\b[^>]*>/g) ?? []).join('')
  isi = isi.replace(/<w:(?:u|sz|szCs)\b[^>]*>/g, '')
  isi += g.ukuran ? `<w:sz w:val="${g.ukuran * 2}"/><w:szCs w:val="${g.ukuran * 2}"/>` : ukuran
  isi += g.garis === undefined ? garis : g.garis ? '<w:u w:val="single"/>' : ''
  if (rpr) return gaya.replace(rpr[0], `<w:rPr>${isi}</w:rPr>`)
  return gaya.replace('</w:style>', `<w:rPr>${isi}</w:rPr></w:style>`)
}
