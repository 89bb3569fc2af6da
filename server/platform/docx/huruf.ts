import { bukaPaket } from './paket.js'

/**
 * Fonts of office letters and the free font of the same widths that stands in for each where the
 * server has no licence for it (fontconfig's metric aliases). Same widths, same line ends, same
 * pages. Anything else is replaced by whatever is there, and the letter flows differently.
 */
export const PADANAN: Readonly<Record<string, string>> = {
  Arial: 'Liberation Sans',
  Helvetica: 'Liberation Sans',
  'Arial Narrow': 'Liberation Sans Narrow',
  'Times New Roman': 'Liberation Serif',
  Times: 'Liberation Serif',
  'Courier New': 'Liberation Mono',
  Courier: 'Liberation Mono',
  Calibri: 'Carlito',
  Cambria: 'Caladea',
  'Bookman Old Style': 'TeX Gyre Bonum',
  'Century Schoolbook': 'TeX Gyre Schola',
  'Palatino Linotype': 'TeX Gyre Pagella',
  Symbol: 'OpenSymbol',
  Wingdings: 'OpenSymbol',
}

const KECIL = new Map(
  Object.entries(PADANAN).flatMap(([asal, ganti]) => [
    [asal.toLowerCase(), ganti],
    [ganti.toLowerCase(), ganti],
  ]),
)

/** The font that prints in its stead, or undefined when none has its widths. */
export const padanan = (huruf: string): string | undefined => KECIL.get(huruf.toLowerCase())

/** Fonts a DOCX names for Latin text, in its body, styles, lists, headers and footers; sorted. */
export function hurufDari(docx: Buffer): string[] {
  const zip = bukaPaket(docx)
  const tema = hurufTema(zip.file('word/theme/theme1.xml')?.asText() ?? '')
  const nama = new Set<string>()
  for (const bagian of Object.keys(zip.files)) {
    if (!/^word\/(?!fontTable|theme\/)[\w/]+\.xml$/.test(bagian)) continue
    const xml = zip.file(bagian)!.asText()
    for (const [, atribut] of xml.matchAll(/<w:rFonts\b([^>]*)>/g)) kumpulkan(atribut!, tema, nama)
    for (const [, huruf] of xml.matchAll(/<w:sym\b[^>]*\bw:font="([^"]+)"/g)) nama.add(huruf!)
  }
  return [...nama].sort((a, b) => a.localeCompare(b))
}

// Only what prints Latin letters: the East Asian and complex-script names are never used here.
function kumpulkan(atribut: string, tema: Map<string, string>, ke: Set<string>): void {
  for (const [, jenis, nilai] of atribut.matchAll(/\bw:(ascii|hAnsi)(?:Theme)?="([^"]+)"/g)) {
    const lewatTema = atribut.includes(`w:${jenis}Theme="${nilai}"`)
    const huruf = lewatTema ? tema.get(nilai!.startsWith('major') ? 'major' : 'minor') : nilai
    if (huruf) ke.add(huruf)
  }
}

function hurufTema(xml: string): Map<string, string> {
  const hasil = new Map<string, string>()
  for (const jenis of ['major', 'minor']) {
    const pola = new RegExp(`<a:${jenis}Font>[\\s\\S]*?<a:latin\\b[^>]*typeface="([^"]+)"`)
    const huruf = pola.exec(xml)?.[1]
    if (huruf) hasil.set(jenis, huruf)
  }
  return hasil
}
