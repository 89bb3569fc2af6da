/** Turns DOCX into PDF/A-2b. Slow work: call it from a job, never inside a request. */
export interface Converter {
  /**
   * The PDF of a DOCX. Throws KonversiGalat: `tidak-ada` when no LibreOffice is installed,
   * `ditolak` when the document itself cannot be converted, `gagal` after the last try.
   */
  convert(docx: Buffer): Promise<Buffer>
  /**
   * The PDFs of documents made from the same template, in their order, at most SEKALIGUS of them:
   * laid out together where that changes nothing, else one by one. Throws as `convert` does.
   */
  convertMany(docx: readonly Buffer[]): Promise<Buffer[]>
  health(): Promise<KesehatanKonversi>
  /** Ends every process; running conversions fail. */
  close(): Promise<void>
}

export interface KesehatanKonversi {
  /** `tidak-ada`: letters stay DOCX and their PDF waits. */
  status: 'siap' | 'tidak-ada' | 'ditutup'
  /** `uno` = warm LibreOffice, `cli` = one start per document (about 15 times slower). */
  jalur: 'uno' | 'cli' | null
  pekerja: number
  menunggu: number
  /** Since the start of this process. */
  selesai: number
  dinyalakanUlang: number
  /** A sentence for a page; empty when all is well. */
  keterangan: string
}

export class KonversiGalat extends Error {
  readonly sebab: 'tidak-ada' | 'ditolak' | 'gagal'

  constructor(sebab: KonversiGalat['sebab'], pesan: string, options?: ErrorOptions) {
    super(pesan, options)
    this.name = 'KonversiGalat'
    this.sebab = sebab
  }
}
