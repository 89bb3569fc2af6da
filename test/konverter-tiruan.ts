import { PDFDocument } from '@cantoo/pdf-lib'
import type { Converter } from '../server/platform/docx/konversi/types.js'
import { sidikBerkas } from '../server/platform/docx/simpan.js'

/**
 * A converter without LibreOffice: each PDF has one page, and the hash of its DOCX as title. `ganggu`
 * is asked before each document and may throw.
 */
export function konverterTiruan(ganggu: (sidik: string) => void | Promise<void> = () => {}) {
  const dibuat: string[] = []
  const convert = async (docx: Buffer): Promise<Buffer> => {
    const sidik = sidikBerkas(docx)
    await ganggu(sidik)
    const d = await PDFDocument.create()
    d.setTitle(sidik)
    d.addPage([300, 200]).drawText(sidik.slice(0, 20))
    dibuat.push(sidik)
    return Buffer.from(await d.save())
  }
  const converter: Converter = {
    convert,
    convertMany: (docx) => Promise.all(docx.map(convert)),
    health: async () => ({
      status: 'siap',
      jalur: 'uno',
      pekerja: 0,
      menunggu: 0,
      selesai: dibuat.length,
      dinyalakanUlang: 0,
      keterangan: '',
    }),
    close: async () => {},
  }
  return { converter, dibuat }
}
