import PizZip from 'pizzip'

/** The DOCX with one text of its body replaced; the text must be there. */
export function gantiTeks(docx: Buffer, dari: string, ke: string): Buffer {
  return ubahBagian(docx, 'word/document.xml', (xml) => {
    if (!xml.includes(dari)) throw new Error(`templat tidak memuat ${dari}`)
    return xml.replace(dari, ke)
  })
}

/** The DOCX with one part changed, or made when it was not there. */
export function ubahBagian(docx: Buffer, nama: string, ubah: (isi: string) => string): Buffer {
  const zip = new PizZip(docx)
  zip.file(nama, ubah(zip.file(nama)?.asText() ?? ''))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
