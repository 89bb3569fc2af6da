import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buatConverter } from '../server/platform/docx/konversi/konverter.js'
import { bukaPaket, tutupPaket } from '../server/platform/docx/paket.js'

/** A4 lying down, in EMU (1/360,000 cm). */
const LEBAR = 10_692_000
const TINGGI = 7_560_000

/** A full-page picture such as offices draw behind their certificates; here a page of one, as JPEG. */
export async function latarA4(folder: string, contoh: string): Promise<Buffer> {
  const c = buatConverter({ akar: folder, banyak: 1 })
  try {
    const pdf = join(folder, 'latar.pdf')
    writeFileSync(pdf, await c.convert(readFileSync(contoh)))
    const hasil = join(folder, 'latar')
    execFileSync('pdftoppm', ['-jpeg', '-r', '150', '-singlefile', pdf, hasil])
    return readFileSync(`${hasil}.jpg`)
  } finally {
    await c.close()
  }
}

/** The document with that picture behind its text; answers the new file. */
export function beriLatar(berkas: string, latar: Buffer): string {
  const zip = bukaPaket(readFileSync(berkas))
  const ubah = (nama: string, cari: string | RegExp, ganti: string): void => {
    zip.file(nama, zip.file(nama)!.asText().replace(cari, ganti))
  }
  zip.file('word/media/latar.jpg', latar)
  ubah(
    '[Content_Types].xml',
    '<Override',
    '<Default Extension="jpg" ContentType="image/jpeg"/><Override',
  )
  ubah(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdLatar" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"' +
      ' Target="media/latar.jpg"/></Relationships>',
  )
  ubah('word/document.xml', /<w:p>(<w:pPr>.*?<\/w:pPr>)?/, `$&<w:r>${LUKISAN}</w:r>`)
  const hasil = berkas.replace(/\.docx$/, '-latar.docx')
  writeFileSync(hasil, tutupPaket(zip))
  return hasil
}

const DML = 'http://schemas.openxmlformats.org/drawingml/2006'
const LUKISAN =
  `<w:drawing><wp:anchor xmlns:wp="${DML}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"` +
  ' simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">' +
  '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>' +
  '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>' +
  `<wp:extent cx="${LEBAR}" cy="${TINGGI}"/><wp:wrapNone/><wp:docPr id="9001" name="latar"/>` +
  `<a:graphic xmlns:a="${DML}/main"><a:graphicData uri="${DML}/picture"><pic:pic xmlns:pic="${DML}/picture">` +
  '<pic:nvPicPr><pic:cNvPr id="9001" name="latar"/><pic:cNvPicPr/></pic:nvPicPr>' +
  '<pic:blipFill><a:blip r:embed="rIdLatar"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${LEBAR}" cy="${TINGGI}"/></a:xfrm>` +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>' +
  '</wp:anchor></w:drawing>'
