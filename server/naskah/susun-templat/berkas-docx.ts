import { UKURAN, type Kertas } from '../../platform/docx/kertas.js'
import { susunPaket } from '../../platform/docx/paket.js'
import { GAYA } from './gaya.js'
import { cm, esc, p } from './ooxml.js'
import { gambarTempat, nomoriLukisan, rIdSlot, slotDalam } from './slot.js'

export interface Rancangan {
  judul: string
  huruf: 'Arial' | 'Bookman Old Style'
  /** Block XML of the body. */
  isi: string
  /** Header of the first page, and of the pages after it. */
  kepalaPertama: string
  kepalaLanjut: string
  /** Footer of every page. */
  kaki?: string
  /** A size other than A4, upright. */
  kertas?: Kertas
  /** Centimetres; default: of a letter, or of a certificate when it lies on its side. */
  tepi?: Tepi
  rebah?: boolean
  bingkai?: boolean
}

interface Tepi {
  atas: number
  kanan: number
  bawah: number
  kiri: number
}
const TEPI = { atas: 2, kanan: 2, bawah: 2.5, kiri: 3 }
const TEPI_REBAH = { atas: 1.7, kanan: 2.5, bawah: 1.5, kiri: 2.5 }

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TIPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAKET = 'http://schemas.openxmlformats.org/package/2006'

// Part of a page even when nothing is printed there: 2 points high.
const KAKI_KOSONG = p('', { tinggi: 2 })

/** A whole DOCX. Same design, same bytes. */
export function susunDocx(r: Rancangan): Buffer {
  const kaki = r.kaki ?? KAKI_KOSONG
  const bagian = new Map<string, string | Buffer>([
    ['[Content_Types].xml', kandungan()],
    [
      '_rels/.rels',
      relasi([
        [`${REL}/officeDocument`, 'word/document.xml'],
        [`${PAKET}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['word/document.xml', badan('document', `<w:body>${r.isi}${bagianHalaman(r)}</w:body>`, 100)],
    ['word/_rels/document.xml.rels', relasi([...RELASI, ...relasiSlot(r.isi)])],
    ['word/styles.xml', gaya(r.huruf)],
    ['word/settings.xml', setelan()],
    ['word/fontTable.xml', `${XML}<w:fonts ${W}><w:font w:name="${r.huruf}"/></w:fonts>`],
    ...bagianTepi('header1', 'hdr', r.kepalaPertama, 200),
    ...bagianTepi('header2', 'hdr', r.kepalaLanjut, 300),
    ...bagianTepi('footer1', 'ftr', kaki, 400),
    ...bagianTepi('footer2', 'ftr', kaki, 500),
    ['docProps/core.xml', inti(r.judul)],
  ])
  const semua = r.isi + r.kepalaPertama + r.kepalaLanjut + kaki
  for (const s of slotDalam(semua)) bagian.set(`word/media/tempat-${s}.png`, gambarTempat())
  return susunPaket(bagian)
}

// The order is the number of each id: the page settings name rId3, 4, 6 and 7.
const RELASI = [
  [`${REL}/styles`, 'styles.xml'],
  [`${REL}/settings`, 'settings.xml'],
  [`${REL}/header`, 'header1.xml'],
  [`${REL}/header`, 'header2.xml'],
  [`${REL}/fontTable`, 'fontTable.xml'],
  [`${REL}/footer`, 'footer1.xml'],
  [`${REL}/footer`, 'footer2.xml'],
] as const

const badan = (akar: string, isi: string, nomor: number): string =>
  `${XML}<w:${akar} ${W}>${nomoriLukisan(isi, nomor)}</w:${akar}>`

/** A header or footer, and its relationships when it shows a picture. */
function bagianTepi(
  nama: string,
  akar: 'hdr' | 'ftr',
  isi: string,
  nomor: number,
): [string, string][] {
  const rel = relasiSlot(isi)
  return [
    [`word/${nama}.xml`, badan(akar, isi, nomor)],
    ...(rel.length ? [[`word/_rels/${nama}.xml.rels`, relasi(rel)] as [string, string]] : []),
  ]
}

const relasiSlot = (isi: string) =>
  slotDalam(isi).map((s) => [`${REL}/image`, `media/tempat-${s}.png`, rIdSlot(s)] as const)

function bagianHalaman(r: Rancangan): string {
  const [lebar, tinggi] = UKURAN[r.kertas ?? 'A4']
  const [w, h] = r.rebah ? [tinggi, lebar] : [lebar, tinggi]
  const m = r.tepi ?? (r.rebah ? TEPI_REBAH : TEPI)
  const garis = (s: string): string =>
    `<w:${s} w:val="thinThickSmallGap" w:sz="36" w:space="24" w:color="7F6000"/>`
  const bingkai = r.bingkai
    ? `<w:pgBorders w:offsetFrom="page">${['top', 'left', 'bottom', 'right'].map(garis).join('')}</w:pgBorders>`
    : ''
  return (
    '<w:sectPr>' +
    '<w:headerReference w:type="first" r:id="rId3"/><w:headerReference w:type="default" r:id="rId4"/>' +
    '<w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>' +
    `<w:pgSz w:w="${w}" w:h="${h}"${r.rebah ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${cm(m.atas)}" w:right="${cm(m.kanan)}" w:bottom="${cm(m.bawah)}" w:left="${cm(m.kiri)}"` +
    ` w:header="${cm(1)}" w:footer="${cm(1)}" w:gutter="0"/>${bingkai}<w:titlePg/></w:sectPr>`
  )
}

function gaya(huruf: string): string {
  return (
    `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${huruf}" w:hAnsi="${huruf}" w:eastAsia="${huruf}" w:cs="${huruf}"/>` +
    '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TabelBiasa"><w:name w:val="Normal Table"/>' +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>${GAYA}</w:styles>`
  )
}

function setelan(): string {
  // Mode 15 = how Word 2013 and later lay a page out; without it old rules apply.
  return (
    `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>` +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat><w:themeFontLang w:val="id-ID"/></w:settings>'
  )
}

function kandungan(): string {
  const ganti = [
    ['/word/document.xml', `${TIPE}.document.main+xml`],
    ['/word/styles.xml', `${TIPE}.styles+xml`],
    ['/word/settings.xml', `${TIPE}.settings+xml`],
    ['/word/fontTable.xml', `${TIPE}.fontTable+xml`],
    ['/word/header1.xml', `${TIPE}.header+xml`],
    ['/word/header2.xml', `${TIPE}.header+xml`],
    ['/word/footer1.xml', `${TIPE}.footer+xml`],
    ['/word/footer2.xml', `${TIPE}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([bagian, tipe]) => `<Override PartName="${bagian}" ContentType="${tipe}"/>`)
  return (
    `${XML}<Types xmlns="${PAKET}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="png" ContentType="image/png"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${ganti.join('')}</Types>`
  )
}

function relasi(butir: ReadonlyArray<readonly [string, string, string?]>): string {
  const xml = butir.map(
    ([tipe, tujuan, id], i) =>
      `<Relationship Id="${id ?? `rId${i + 1}`}" Type="${tipe}" Target="${tujuan}"/>`,
  )
  return `${XML}<Relationships xmlns="${PAKET}/relationships">${xml.join('')}</Relationships>`
}

function inti(judul: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PAKET}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${esc(judul)}</dc:title><dc:language>id-ID</dc:language>` +
    '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
  )
}
