import type PizZip from 'pizzip'

export type Kertas = 'A4' | 'F4' | 'A5'

/** Width and height in twips (1/1440 inch): 210 x 297, 215 x 330 and 148 x 210 mm. */
export const UKURAN: Record<Kertas, readonly [number, number]> = {
  A4: [11906, 16838],
  F4: [12189, 18709],
  A5: [8391, 11906],
}

/** Every section of the document on this paper; a section that lies on its side stays so. */
export function pasangKertas(zip: PizZip, kertas: Kertas): void {
  const nama = 'word/document.xml'
  const [lebar, tinggi] = UKURAN[kertas]
  const xml = zip
    .file(nama)!
    .asText()
    .replace(/<w:pgSz\b[^>]*>/g, (asal) => {
      const rebah = /w:orient="landscape"/.test(asal)
      const [w, h] = rebah ? [tinggi, lebar] : [lebar, tinggi]
      return `<w:pgSz w:w="${w}" w:h="${h}"${rebah ? ' w:orient="landscape"' : ''}/>`
    })
  zip.file(nama, xml)
}
