/** What a part of an office document may not hold. Screens text, needs no XML parser. */

/** Reasons, in the words of the error sentence: "Berkas ditolak karena memuat ...". */
export type Alasan = string

const TAG = String.raw`(?:"[^"]*"|'[^']*'|[^"'>])*`
const RELASI = new RegExp(String.raw`<(?:[\w.-]+:)?Relationship\b(${TAG})>`, 'g')
const KOLOM = new RegExp(
  String.raw`<(?:[\w.-]+:)?(fldChar|instrText|fldSimple)\b(${TAG})>([^<]*)`,
  'g',
)

/** Field codes that fetch, run or include something outside the letter. */
const KODE_TERLARANG = new Set([
  'DDE',
  'DDEAUTO',
  'INCLUDE',
  'INCLUDEPICTURE',
  'INCLUDETEXT',
  'LINK',
  'IMPORT',
  'DATABASE',
  'RD',
  'MACROBUTTON',
  'EMBED',
  'QUOTE',
  'AUTOTEXT',
  'HTMLACTIVEX',
])
const RELASI_TERLARANG: Record<string, Alasan> = {
  vbaProject: 'makro',
  wordVbaData: 'makro',
  control: 'kontrol ActiveX',
  activeXControlBinary: 'kontrol ActiveX',
  oleObject: 'objek OLE',
  package: 'berkas tersemat',
  aFChunk: 'dokumen tersisip (altChunk)',
  subDocument: 'subdokumen',
  frame: 'bingkai luar',
}

/** Null when the text is harmless. `teks` is one XML part, `nama` its path in the package. */
export function periksaXml(nama: string, teks: string, jenis: 'docx' | 'xlsx'): Alasan | null {
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(teks)) return 'deklarasi DTD'
  const sandi = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(teks)?.[1]
  if (sandi && !/^(utf-?8|us-ascii)$/i.test(sandi)) return `penyandian ${sandi}`
  if (nama.endsWith('.rels')) return periksaRelasi(teks, jenis)
  if (/<(?:[\w.-]+:)?altChunk\b/.test(teks)) return 'dokumen tersisip (altChunk)'
  if (/<(?:[\w.-]+:)?subDoc\b/.test(teks)) return 'subdokumen'
  if (/<(?:[\w.-]+:)?(OLEObject|oleObject|objectEmbed|objectLink)\b/.test(teks)) return 'objek OLE'
  if (/<(?:[\w.-]+:)?(ddeLink|oleLink)\b/.test(teks)) return 'tautan DDE'
  return periksaKolom(teks)
}

function periksaRelasi(teks: string, jenis: 'docx' | 'xlsx'): Alasan | null {
  for (const [, atribut] of teks.matchAll(RELASI)) {
    const a = bacaAtribut(atribut!)
    const tipe = (a.Type ?? '').split('/').at(-1)!
    if (RELASI_TERLARANG[tipe]) return RELASI_TERLARANG[tipe]!
    const luar =
      a.TargetMode?.toLowerCase() === 'external' ||
      /^[a-z][\w+.-]+:|^[\\/]{2}/i.test(a.Target ?? '')
    // A link to click is harmless; everything else would be fetched by whoever opens the file.
    // A workbook's link to another workbook is never followed: only its stored values are read.
    const bolehLuar = tipe === 'hyperlink' || (jenis === 'xlsx' && tipe === 'externalLinkPath')
    if (luar && !bolehLuar)
      return tipe === 'attachedTemplate' ? 'templat luar' : 'tautan ke luar berkas'
  }
  return null
}

/** A field's instruction may be cut over many runs; it is put together before it is judged. */
function periksaKolom(teks: string): Alasan | null {
  const tumpukan: string[] = []
  for (const [, tag, atribut, isi] of teks.matchAll(KOLOM)) {
    const a = bacaAtribut(atribut!)
    let perintah: string | undefined
    if (tag === 'fldSimple') perintah = a.instr
    else if (tag === 'instrText') tumpukan.push((tumpukan.pop() ?? '') + lepasEntitas(isi ?? ''))
    else if (a.fldCharType === 'begin') tumpukan.push('')
    else if (a.fldCharType === 'end') perintah = tumpukan.pop()
    const kode = /[A-Za-z]+/.exec(perintah ?? '')?.[0].toUpperCase()
    if (kode && KODE_TERLARANG.has(kode)) return `kode kolom ${kode}`
  }
  // A field left open still counts for a lenient reader.
  const sisa = tumpukan.map((p) => /[A-Za-z]+/.exec(p)?.[0].toUpperCase() ?? '')
  const kode = sisa.find((k) => KODE_TERLARANG.has(k))
  return kode ? `kode kolom ${kode}` : null
}

/** Attributes by local name, character references resolved as an XML reader would. */
function bacaAtribut(teks: string): Record<string, string | undefined> {
  const hasil: Record<string, string> = {}
  for (const m of teks.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    hasil[m[1]!] = lepasEntitas(m[2] ?? m[3] ?? '').trim()
  }
  return hasil
}

const BERNAMA: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function lepasEntitas(teks: string): string {
  return teks.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (utuh, hex, des, nama) => {
    if (nama) return BERNAMA[nama] ?? utuh
    const kode = hex ? parseInt(hex, 16) : Number(des)
    return kode <= 0x10ffff ? String.fromCodePoint(kode) : utuh
  })
}
