import { errors } from '../../errors.js'
import { UKURAN_MAKS } from './batas.js'

const HTML = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|head|meta|style)/i

/**
 * What an uploaded file is, told by its content: a name proves nothing. `zip` is still to be looked
 * into; everything that can be neither XLSX nor CSV is refused here with a sentence. `harap` is what
 * the sentence says should have come.
 */
export function kenali(isi: Buffer, harap: string): 'zip' | 'teks' {
  const bukan = bukanItu(harap)
  if (isi.length === 0) throw errors.BERKAS_KOSONG()
  if (isi.length > UKURAN_MAKS) throw errors.BERKAS_TERLALU_BESAR({ batas: UKURAN_MAKS / 2 ** 20 })
  const kepala = isi.toString('latin1', 0, 8)
  if (kepala.startsWith('PK\x03\x04')) return 'zip'
  // An old .xls and a modern file with a password share this container.
  if (isi.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') {
    const saran = 'simpan ulang sebagai .xlsx tanpa kata sandi'
    throw bukan(`Excel lama (.xls) atau terkunci kata sandi; ${saran}`)
  }
  if (kepala.startsWith('%PDF')) throw bukan('PDF')
  if (kepala.startsWith('{\\rtf')) throw bukan('dokumen RTF')
  const utf16 = isi[0] === 0xff && isi[1] === 0xfe
  if (!utf16 && isi.subarray(0, 65_536).includes(0)) throw bukan('bukan teks')
  // Many office applications call an HTML table `.xls`.
  if (HTML.test(isi.toString('latin1', 0, 200))) {
    throw bukan('halaman web (HTML atau XML); buka dengan Excel, lalu simpan ulang sebagai .xlsx')
  }
  return 'teks'
}

/** Refuses every archive that is not a workbook; a DOCX that calls itself XLSX is named as such. */
export function tolakSelainXlsx(bagian: ReadonlyMap<string, Buffer>, harap: string): void {
  const bukan = bukanItu(harap)
  const nama = [...bagian.keys()]
  const ada = (awal: string) => nama.some((n) => n.startsWith(awal))
  if (ada('word/')) throw bukan('dokumen Word (.docx)')
  if (ada('ppt/')) throw bukan('PowerPoint (.pptx)')
  if (ada('xl/workbook.bin')) throw bukan('Excel biner (.xlsb); simpan ulang sebagai .xlsx')
  if (/opendocument/.test(bagian.get('mimetype')?.toString('latin1') ?? '')) {
    throw bukan('berkas OpenDocument; simpan ulang sebagai .xlsx')
  }
  if (!ada('xl/workbook.xml') || !ada('xl/worksheets/')) throw bukan('arsip ZIP tanpa lembar kerja')
}

const bukanItu =
  (harap: string) =>
  (ternyata: string): Error =>
    errors.BERKAS_BUKAN({ harap, ternyata })
