/** Document bodies as text: cutting a body into its parts and making a section of each. */

export interface Badan {
  /** Everything up to and with `<w:body>`. */
  kepala: string
  isi: string
  /** Page layout of the last section. */
  bagian: string
}

const AKHIR = /(<w:sectPr\b(?:[^>]*\/>|(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>))\s*<\/w:body>/

/** Null when this is not a body as writers make it. */
export function bacaBadan(xml: string): Badan | null {
  const awal = /<w:body>/.exec(xml)
  const akhir = AKHIR.exec(xml)
  if (!awal || !akhir || akhir.index < awal.index) return null
  const mulai = awal.index + awal[0].length
  return {
    kepala: xml.slice(0, mulai),
    isi: xml.slice(mulai, akhir.index),
    bagian: akhir[1]!,
  }
}

/** The name by which item `ke` is found again in the PDF; letters and digits only, they stay as they are. */
export const namaButir = (ke: number): string => `parafButir${ke}`

/**
 * The body as one item of many: begins on a fresh page numbered 1, carries a mark, and (unless it is
 * the last) closes its own section. Null when it is not built as writers build it.
 */
export function jadiButir(b: Badan, ke: number, terakhir: boolean): string | null {
  const tanda = tandai(b.isi, ke)
  if (tanda === null) return null
  const pertama = /<w:sectPr\b/.test(tanda)
  const seksi = pertama ? tanda.replace(SEKSI, mulaiSatu) : tanda
  const isi = /<\/w:tbl>\s*$/.test(seksi) ? seksi + PENUTUP : seksi
  const bagian = pertama ? b.bagian : mulaiSatu(b.bagian)
  if (terakhir) return isi + bagian
  return tutupSeksi(isi, bagian)
}

/**
 * A body that ends in a table gets a paragraph behind it, from LibreOffice or from here; this one is a
 * point high, so that it never takes a page of its own.
 */
const PENUTUP =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
  '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
const SEKSI = /<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/
/** What stands after the page numbering in a sectPr (ECMA-376, CT_SectPr). */
const SESUDAH =
  /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)\b|<\/w:sectPr>/

/** The section begins on a new page whose number is 1, as the first page of a letter does. */
function mulaiSatu(seksi: string): string {
  const terbuka = seksi.replace(/^(<w:sectPr\b[^>]*?)\s*\/>$/, '$1></w:sectPr>')
  const bersih = terbuka.replace(/<w:type\b[^>]*\/>/, '')
  if (/<w:pgNumType\b[^>]*\bw:start=/.test(bersih)) return bersih
  if (/<w:pgNumType\b/.test(bersih)) return bersih.replace(/<w:pgNumType\b/, '$& w:start="1"')
  return bersih.replace(SESUDAH, '<w:pgNumType w:start="1"/>$&')
}

function tandai(isi: string, ke: number): string | null {
  const m = /<w:p(?:\s[^>]*?)?(\/?)>(<w:pPr\/>|<w:pPr>(?:(?!<\/w:pPr>)[\s\S])*<\/w:pPr>)?/.exec(isi)
  if (!m || m[1] === '/') return null
  const di = m.index + m[0].length
  const tanda = `<w:bookmarkStart w:id="${90000 + ke}" w:name="${namaButir(ke)}"/><w:bookmarkEnd w:id="${90000 + ke}"/>`
  return isi.slice(0, di) + tanda + isi.slice(di)
}

/** A section ends in the properties of its last paragraph. */
function tutupSeksi(isi: string, bagian: string): string | null {
  const awal = awalAlineaAkhir(isi)
  if (awal === null) return null
  const alinea = isi.slice(awal)
  if (alinea.includes('<w:sectPr')) return null
  const m = /^(<w:p(?:\s[^>]*)?>)(?:<w:pPr\/>|<w:pPr>((?:(?!<\/w:pPr>)[\s\S])*)<\/w:pPr>)?/.exec(
    alinea,
  )
  if (!m || m[1]!.endsWith('/>')) return null
  const sifat = `<w:pPr>${m[2] ?? ''}${bagian}</w:pPr>`
  return isi.slice(0, awal) + m[1] + sifat + alinea.slice(m[0].length)
}

/** Where the last paragraph of the body itself begins; paragraphs may stand inside it (text boxes). */
function awalAlineaAkhir(isi: string): number | null {
  if (!/<\/w:p>\s*$/.test(isi)) return null
  let dalam = 0
  let awal: number | null = null
  for (const m of isi.matchAll(/<w:p(?:\s[^>]*?)?(\/?)>|<\/w:p>/g)) {
    if (m[0] === '</w:p>') dalam--
    else if (m[1] !== '/' && dalam++ === 0) awal = m.index
  }
  return awal
}
