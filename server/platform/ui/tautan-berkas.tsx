import type { JSX } from 'preact'
import { jalurTautan } from './tautan.js'

export interface PropBerkas {
  /** Path of the file without its ending. */
  jalur: string
  /** State of the conversion; null when no PDF was asked for. */
  pdf: string | null
  /** Why the PDF is not there, as the converter put it. */
  sebab?: string | null
}

/** The DOCX and, when it is there, the PDF; else one sentence on where the PDF stands. */
export function TautanBerkas({ jalur, pdf, sebab }: PropBerkas): JSX.Element {
  return (
    <span class="berkas">
      <a href={jalurTautan(`${jalur}.docx`)}>DOCX</a>
      {pdf === 'selesai' ? (
        <a href={jalurTautan(`${jalur}.pdf`)}>PDF</a>
      ) : (
        <span class="redup">{keadaanPdf(pdf, sebab ?? '')}</span>
      )}
    </span>
  )
}

/** `PDF menunggu: LibreOffice belum terpasang`. */
export function keadaanPdf(pdf: string | null, sebab: string): string {
  // What follows the semicolon is advice for the log; the page has no room for it in every row.
  const pokok = sebab.split(';')[0]!.replace(/\.$/, '')
  if (pdf === 'gagal') return 'PDF gagal dibuat'
  return pokok ? `PDF menunggu: ${pokok}` : 'PDF menunggu'
}
