/** A few words of WordprocessingML: enough for letters, decrees and certificates. Lengths in twips. */

/** Centimetres to twips. */
export const cm = (n: number): number => Math.round(n * 567)

export type Rata = 'kiri' | 'tengah' | 'kanan' | 'penuh'
const JC: Record<Rata, string> = { kiri: 'left', tengah: 'center', kanan: 'right', penuh: 'both' }

export interface GayaHuruf {
  tebal?: boolean
  miring?: boolean
  garis?: boolean
  /** Points. */
  ukuran?: number
  /** Extra space between letters, twips. */
  renggang?: number
  warna?: string
}

export interface GayaAlinea extends GayaHuruf {
  rata?: Rata
  kiri?: number
  kanan?: number
  /** First line: positive indents, negative hangs. */
  awal?: number
  sebelum?: number
  sesudah?: number
  /** Line pitch in percent of a single line, default 100. */
  spasi?: number
  /** Exact line height in points. */
  tinggi?: number
  tab?: number[]
  /** Stays on the page of what follows. */
  ikut?: boolean
  halamanBaru?: boolean
  garisAtas?: string
}

export const esc = (s: string): string =>
  s
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A run. `\t` in the text is a tab. */
export function teks(isi: string, g: GayaHuruf = {}): string {
  const rpr = hurufXml(g)
  const isiXml = isi.split('\t').map((s) => (s ? `<w:t xml:space="preserve">${esc(s)}</w:t>` : ''))
  return `<w:r>${rpr && `<w:rPr>${rpr}</w:rPr>`}${isiXml.join('<w:tab/>')}</w:r>`
}

function hurufXml(g: GayaHuruf): string {
  const u = g.ukuran ? `<w:sz w:val="${g.ukuran * 2}"/><w:szCs w:val="${g.ukuran * 2}"/>` : ''
  // The schema fixes this order; Word is strict about it.
  return (
    (g.tebal ? '<w:b/><w:bCs/>' : '') +
    (g.miring ? '<w:i/><w:iCs/>' : '') +
    (g.warna ? `<w:color w:val="${g.warna}"/>` : '') +
    (g.renggang ? `<w:spacing w:val="${g.renggang}"/>` : '') +
    u +
    (g.garis ? '<w:u w:val="single"/>' : '')
  )
}

/** A paragraph. A text is one run in the paragraph's own type; runs made with teks() go in as they are. */
export function p(isi: string, g: GayaAlinea = {}): string {
  const run = isi === '' || isi.startsWith('<w:') ? isi : teks(isi, g)
  const huruf = hurufXml(g)
  return `<w:p><w:pPr>${alineaXml(g)}${huruf && `<w:rPr>${huruf}</w:rPr>`}</w:pPr>${run}</w:p>`
}

function alineaXml(g: GayaAlinea): string {
  const jarak = [
    g.sebelum !== undefined && `w:before="${g.sebelum}"`,
    g.sesudah !== undefined && `w:after="${g.sesudah}"`,
    g.spasi && `w:line="${Math.round(g.spasi * 2.4)}" w:lineRule="auto"`,
    g.tinggi && `w:line="${g.tinggi * 20}" w:lineRule="exact"`,
  ]
    .filter(Boolean)
    .join(' ')
  const awal =
    g.awal === undefined ? '' : g.awal < 0 ? ` w:hanging="${-g.awal}"` : ` w:firstLine="${g.awal}"`
  const inden =
    g.kiri || g.kanan || awal
      ? `<w:ind w:left="${g.kiri ?? 0}" w:right="${g.kanan ?? 0}"${awal}/>`
      : ''
  const tab = g.tab
    ? `<w:tabs>${g.tab.map((t) => `<w:tab w:val="left" w:pos="${t}"/>`).join('')}</w:tabs>`
    : ''
  return (
    (g.ikut ? '<w:keepNext/>' : '') +
    (g.halamanBaru ? '<w:pageBreakBefore/>' : '') +
    (g.garisAtas ? `<w:pBdr>${g.garisAtas}</w:pBdr>` : '') +
    tab +
    (jarak && `<w:spacing ${jarak}/>`) +
    inden +
    (g.rata ? `<w:jc w:val="${JC[g.rata]}"/>` : '')
  )
}

/** Paragraphs shown once per item (or if true); the tag paragraphs themselves vanish on rendering. */
export const ulang = (tag: string, isi: string): string => p(`[[#${tag}]]`) + isi + p(`[[/${tag}]]`)

/** Paragraphs shown only while the value is empty. */
export const bilaKosong = (tag: string, isi: string): string =>
  p(`[[^${tag}]]`) + isi + p(`[[/${tag}]]`)

export interface Sel {
  isi: string
  gabung?: number
}

/** One row; cells are block XML. `kepala` repeats it on every page, `utuh` never breaks it. */
export function baris(
  sel: ReadonlyArray<string | Sel>,
  lebar: number[],
  o: { kepala?: boolean } = {},
): string {
  let i = 0
  const xml = sel.map((s) => {
    const { isi, gabung = 1 } = typeof s === 'string' ? { isi: s } : s
    const w = lebar.slice(i, (i += gabung)).reduce((a, b) => a + b, 0)
    const span = gabung > 1 ? `<w:gridSpan w:val="${gabung}"/>` : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${w}" w:type="dxa"/>${span}</w:tcPr>${isi}</w:tc>`
  })
  return `<w:tr><w:trPr><w:cantSplit/>${o.kepala ? '<w:tblHeader/>' : ''}</w:trPr>${xml.join('')}</w:tr>`
}

/** A table of fixed columns; `garis` draws all lines. */
export function tabel(
  lebar: number[],
  isi: string,
  o: { garis?: boolean; kiri?: number; tengah?: boolean } = {},
): string {
  const sisi = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const garis = sisi.map(
    (s) => `<w:${s} w:val="${o.garis ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="000000"/>`,
  )
  const tepi = o.garis ? 70 : 0
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${lebar.reduce((a, b) => a + b, 0)}" w:type="dxa"/>` +
    (o.tengah ? '<w:jc w:val="center"/>' : '') +
    (o.kiri ? `<w:tblInd w:w="${o.kiri}" w:type="dxa"/>` : '') +
    `<w:tblBorders>${garis.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${tepi}" w:type="dxa"/><w:right w:w="${tepi}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${lebar.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${isi}</w:tbl>`
  )
}

/** The number of the page, as a field. */
export const nomorHalaman = (): string =>
  ['begin', '', 'separate', 't', 'end']
    .map((k) => {
      if (k === '') return '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
      return k === 't' ? teks('2') : `<w:r><w:fldChar w:fldCharType="${k}"/></w:r>`
    })
    .join('')
