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
  /** A named style of gaya.ts. */
  gaya?: string
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
  /** A ruled box at this place of the page, counted from its upper left corner. */
  kotak?: { lebar: number; tinggi: number; x: number; y: number }
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
    (g.gaya ? `<w:pStyle w:val="${g.gaya}"/>` : '') +
    (g.ikut ? '<w:keepNext/>' : '') +
    (g.halamanBaru ? '<w:pageBreakBefore/>' : '') +
    (g.kotak ? kotakXml(g.kotak) : '') +
    (g.garisAtas ? `<w:pBdr>${g.garisAtas}</w:pBdr>` : '') +
    tab +
    (jarak && `<w:spacing ${jarak}/>`) +
    inden +
    (g.rata ? `<w:jc w:val="${JC[g.rata]}"/>` : '')
  )
}

function kotakXml(k: NonNullable<GayaAlinea['kotak']>): string {
  const sisi = SISI.map((s) => `<w:${s} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  return (
    `<w:framePr w:w="${k.lebar}" w:h="${k.tinggi}" w:hRule="exact" w:wrap="through" ` +
    `w:vAnchor="page" w:hAnchor="page" w:x="${k.x}" w:y="${k.y}"/><w:pBdr>${sisi.join('')}</w:pBdr>`
  )
}

/** Paragraphs shown once per item (or if true); the tag paragraphs themselves vanish on rendering. */
export const ulang = (tag: string, isi: string): string => p(`[[#${tag}]]`) + isi + p(`[[/${tag}]]`)

/** Paragraphs shown only while the value is empty. */
export const bilaKosong = (tag: string, isi: string): string =>
  p(`[[^${tag}]]`) + isi + p(`[[/${tag}]]`)

export type Sisi = 'top' | 'left' | 'bottom' | 'right'

export interface Sel {
  isi: string
  gabung?: number
  /** The only sides that carry a line, whatever the table says. */
  garis?: readonly Sisi[]
  /** Stands in the middle of the row's height. */
  tengah?: boolean
}

/**
 * One row; cells are block XML. `kepala` repeats it on every page; `tinggi` is the least height,
 * `lepas` lets it break: a row that holds tables must, or LibreOffice moves it off the page.
 */
export function baris(
  sel: ReadonlyArray<string | Sel>,
  lebar: number[],
  o: { kepala?: boolean; tinggi?: number; lepas?: boolean } = {},
): string {
  let i = 0
  const xml = sel.map((s) => {
    const o: Sel = typeof s === 'string' ? { isi: s } : s
    const gabung = o.gabung ?? 1
    const w = lebar.slice(i, (i += gabung)).reduce((a, b) => a + b, 0)
    const span = gabung > 1 ? `<w:gridSpan w:val="${gabung}"/>` : ''
    const sifat = span + garisSel(o.garis) + (o.tengah ? '<w:vAlign w:val="center"/>' : '')
    return `<w:tc><w:tcPr><w:tcW w:w="${w}" w:type="dxa"/>${sifat}</w:tcPr>${o.isi}</w:tc>`
  })
  const tinggi = o.tinggi ? `<w:trHeight w:val="${o.tinggi}" w:hRule="atLeast"/>` : ''
  const utuh = o.lepas ? '' : '<w:cantSplit/>'
  return `<w:tr><w:trPr>${utuh}${tinggi}${o.kepala ? '<w:tblHeader/>' : ''}</w:trPr>${xml.join('')}</w:tr>`
}

const SISI = ['top', 'left', 'bottom', 'right'] as const

function garisSel(garis?: readonly Sisi[]): string {
  if (!garis) return ''
  const sisi = SISI.map(
    (s) =>
      `<w:${s} w:val="${garis.includes(s) ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="000000"/>`,
  )
  return `<w:tcBorders>${sisi.join('')}</w:tcBorders>`
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

/** A field the reader's program fills in (PAGE, NUMPAGES); `contoh` is what an old reader shows. */
export function bidang(kode: string, contoh: string, g: GayaHuruf = {}): string {
  const rpr = hurufXml(g)
  const run = (isi: string): string => `<w:r>${rpr && `<w:rPr>${rpr}</w:rPr>`}${isi}</w:r>`
  const tanda = (jenis: string): string => run(`<w:fldChar w:fldCharType="${jenis}"/>`)
  const perintah = run(`<w:instrText xml:space="preserve"> ${kode} </w:instrText>`)
  return tanda('begin') + perintah + tanda('separate') + teks(contoh, g) + tanda('end')
}

/** The number of the page. */
export const nomorHalaman = (g: GayaHuruf = {}): string => bidang('PAGE', '2', g)
/** How many pages there are. */
export const jumlahHalaman = (g: GayaHuruf = {}): string => bidang('NUMPAGES', '2', g)
/** `halaman 2 dari 3`, in points. */
export function halamanDari(ukuran: number): string {
  const g = { ukuran }
  return teks('halaman ', g) + nomorHalaman(g) + teks(' dari ', g) + jumlahHalaman(g)
}
