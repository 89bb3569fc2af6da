import { bukaPaket, tutupPaket } from '../../platform/docx/paket.js'
import { hurufKonsep } from '../susun-templat/tanda-konsep.js'

const RUANG =
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
/** From the start of a paragraph to the word of a draft; its properties are the first group. */
const PARAGRAF =
  /(<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!<w:p[ >]).)*?<\/w:pPr>)?)(?=(?:(?!<w:p[ >]).)*?>KONSEP<\/w:t>)/s

/**
 * LibreOffice keeps the word of a draft and loses the grey letters across its pages: they are put back
 * where the word stands without them. A document whose pages have them is answered as it came.
 */
export function pulihkanKonsep(docx: Buffer): Buffer {
  const zip = bukaPaket(docx)
  let urut = 0
  for (const nama of Object.keys(zip.files)) {
    if (!/^word\/header\d*\.xml$/.test(nama)) continue
    const xml = zip.file(nama)!.asText()
    if (/<v:textpath [^>]*string="KONSEP"/.test(xml) || !PARAGRAF.test(xml)) continue
    urut++
    zip.file(
      nama,
      xml.replace(PARAGRAF, (awal) => awal + hurufKonsep(`9${urut}`, RUANG)),
    )
  }
  return urut > 0 ? tutupPaket(zip) : docx
}
