import libre from 'libreoffice-convert'
import { promisify } from 'node:util'
import { cacatPdf } from './periksa-pdf.js'
import { KonversiGalat } from './types.js'

type Opsi = Parameters<typeof libre.convertWithOptions>[3] & { execOptions: { timeout: number } }
const ubahSatu = promisify(
  (isi: Buffer, filter: string, opsi: Opsi, cb: (e: Error | null, pdf: Buffer) => void) =>
    libre.convertWithOptions(isi, 'pdf', filter, opsi, cb),
)

// No space anywhere: the package would put quotes around it and LibreOffice would not find the filter.
const FILTER =
  'writer_pdf_Export:{"ReduceImageResolution":{"type":"boolean","value":"false"},' +
  '"SelectPdfVersion":{"type":"long","value":"2"}}'

/**
 * The path without python3-uno: one LibreOffice start per document. Its profile cannot be hardened,
 * so the caller must have refused links to the outside first.
 */
export async function ubahSekali(docx: Buffer, peluncur: string, batas: number): Promise<Buffer> {
  const pdf = await ubahSatu(docx, FILTER, {
    fileName: 'masuk.docx',
    sofficeBinaryPaths: [peluncur],
    execOptions: { timeout: batas },
  }).catch((e: Error) => {
    throw new KonversiGalat('gagal', e.message.slice(0, 500), { cause: e })
  })
  const cacat = cacatPdf(pdf, null)
  if (cacat) throw new KonversiGalat('gagal', cacat)
  return pdf
}
