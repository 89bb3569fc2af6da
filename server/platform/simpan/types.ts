/** Where the bytes of stored files may live besides the database; files are named by their SHA-256. */
export interface Simpanan {
  /** For people: which store it is, without secrets. */
  nama: string
  /** Puts bytes there; the same ones again change nothing. */
  simpan(sha256: string, berkas: { isi: Buffer; mime: string }): Promise<void>
  /** The bytes as they are there, unchecked; null when there are none. */
  ambil(sha256: string): Promise<Buffer | null>
  /** Takes them away; what is not there is no error. */
  hapus(sha256: string): Promise<void>
  /** What lies there, a page at a time; `lanjut` of one page asks for the next. */
  daftar(lanjut?: string): Promise<{ isi: BendaSimpanan[]; lanjut: string | null }>
}

export interface BendaSimpanan {
  sha256: string
  diubah: Date
}

/** The store did not do what was asked: unreachable, refused, or something we do not understand. */
export class SimpananGalat extends Error {
  constructor(sebab: string, options?: ErrorOptions) {
    super(`Penyimpanan S3: ${sebab}`, options)
    this.name = 'SimpananGalat'
  }
}
