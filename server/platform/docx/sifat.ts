import { bukaPaket, tutupPaket } from './paket.js'
import { anak, uraiXml } from './xml.js'

const BAGIAN = 'docProps/custom.xml'
const JENIS = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const RELASI =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
const RUANG =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
  ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
// The one format id Office knows for properties of a user.
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

const aman = (s: string): string =>
  s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

/**
 * Writes these as the custom properties of a document, in place of those it had: they stay with the file
 * through Word and LibreOffice.
 */
export function tulisSifat(docx: Buffer, sifat: Readonly<Record<string, string>>): Buffer {
  const zip = bukaPaket(docx)
  const isi = Object.entries(sifat).map(
    ([nama, nilai], i) =>
      `<property fmtid="${FORMAT}" pid="${i + 2}" name="${aman(nama)}">` +
      `<vt:lpwstr>${aman(nilai)}</vt:lpwstr></property>`,
  )
  zip.file(
    BAGIAN,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ${RUANG}>${isi.join('')}</Properties>`,
    { createFolders: false },
  )
  const tambah = (berkas: string, tanda: string, xml: string): void => {
    const lama = zip.file(berkas)!.asText()
    if (lama.includes(tanda)) return
    zip.file(berkas, lama.replace(/<\/(Types|Relationships)>\s*$/, `${xml}</$1>`))
  }
  tambah('[Content_Types].xml', JENIS, `<Override PartName="/${BAGIAN}" ContentType="${JENIS}"/>`)
  tambah('_rels/.rels', RELASI, `<Relationship Id="rIdSifat" Type="${RELASI}" Target="${BAGIAN}"/>`)
  return tutupPaket(zip)
}

/** The custom properties of a document that the guard has let through; empty when it has none. */
export function bacaSifat(docx: Buffer): Record<string, string> {
  const xml = bukaPaket(docx).file(BAGIAN)?.asText()
  if (!xml) return {}
  const semua = uraiXml(xml).anak.filter((a) => a.nama.endsWith('property'))
  return Object.fromEntries(
    semua.map((s) => [
      s.atribut.name ?? '',
      (anak(s, 'vt:lpwstr')?.anak ?? []).map((a) => a.teks).join(''),
    ]),
  )
}
