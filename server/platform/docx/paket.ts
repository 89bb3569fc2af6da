import PizZip from 'pizzip'

// A fixed local time: the zip format stores local clock digits, so these are the same everywhere.
const TANGGAL_TETAP = new Date(2000, 0, 1, 0, 0, 0)

/** Opens a zip that the guard or our own generator has vouched for. */
export const bukaPaket = (isi: Buffer): PizZip => new PizZip(isi)

/** Bytes of a package: same parts, same bytes, on every machine and at every hour. */
export function tutupPaket(zip: PizZip): Buffer {
  for (const nama of Object.keys(zip.files)) {
    const f = zip.files[nama]!
    // Folder entries come and go with the library that wrote the file; readers do not need them.
    if (f.dir) delete zip.files[nama]
    else f.date = TANGGAL_TETAP
  }
  return zip.generate({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  })
}

/** A new package from parts, in the order given ([Content_Types].xml must come first). */
export function susunPaket(bagian: ReadonlyMap<string, string | Buffer>): Buffer {
  const zip = new PizZip()
  for (const [nama, isi] of bagian) zip.file(nama, isi, { createFolders: false })
  return tutupPaket(zip)
}

/** Text of one part, or undefined. */
export const bagianPaket = (isi: Buffer, nama: string): string | undefined =>
  bukaPaket(isi).file(nama)?.asText()
