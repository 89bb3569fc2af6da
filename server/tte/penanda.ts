import type { Tempat } from '../platform/pdf/pades/tempat.js'

/** Someone who signs, with the facts a signer may need; the seal of the office has no `pegawaiId`. */
export interface Siapa {
  pegawaiId: string | null
  nama: string
  nip: string
  nik?: string | undefined
  jabatan: string
}

export interface PermintaanTanda {
  pdf: Buffer
  siapa: Siapa
  alasan: string
  lokasi: string
  waktu: Date
  /** Lives in this call only: never stored, logged, or put into an error. */
  frasa: string
  tempat?: Tempat | undefined
  /** Lines the local signer prints at that place; none where the letter shows its own block. */
  baris?: readonly string[] | undefined
  /** Told as soon as the service has named the document, before its answer is complete. */
  catatId?(idDokumen: string): Promise<void>
}

export interface HasilTanda {
  pdf: Buffer
  idDokumen: string | null
}

/** Whether someone could sign now: asked before the click, so that nobody types in vain. */
export interface Kesiapan {
  boleh: boolean
  /** `siap`, or what stands in the way: a code of the service, `tanpa-sertifikat`, `kedaluwarsa`. */
  kode: string
  /** One sentence for the page. */
  kalimat: string
  berlakuSampai?: Date | null
}

/**
 * One way of signing. Throws Galat: TTE_FRASA_SALAH for a wrong passphrase, TTE_TAK_TENTU when
 * nobody can say whether it was signed, anything else when it surely was not.
 */
export interface Penanda {
  kode: string
  nama: string
  periksa(siapa: Siapa): Promise<Kesiapan>
  tandaTangani(p: PermintaanTanda): Promise<HasilTanda>
  /** Opens the key once for many documents. Absent where every document asks anew. */
  buka?(siapa: Siapa, frasa: string): Promise<TandaBanyak>
  /** A document signed earlier, by the name the service gave it; null when it knows none. */
  ambil?(idDokumen: string): Promise<Buffer | null>
}

export type TandaBanyak = (
  p: Omit<PermintaanTanda, 'siapa' | 'frasa' | 'catatId'>,
) => Promise<HasilTanda>
