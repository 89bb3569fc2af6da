import type { Penandatangan } from '../naskah/penandatangan.js'

/** Of an issued document, what anyone who holds it may know. */
export interface Terbitan {
  apa: 'naskah' | 'sertifikat'
  /** The kind as an office calls it, e.g. `Undangan`. */
  jenis: string
  nomor: string
  tanggal: string | null
  /** Null where the security of the letter keeps it to its addressees. */
  hal: string | null
  status: 'sah' | 'dibatalkan' | 'digantikan'
  alasan: string
  pengganti: { nomor: string; token: string | null } | null
  /** Number of the certificate this one replaced. */
  dahulu?: string
  cara: 'basah' | 'elektronik'
  tanda: TandaTangan[]
  /** SHA-256 of the PDF that was issued; null while it is being made. */
  sha256: string | null
  /** SHA-256 of the signed paper as it was scanned back. */
  pindaian: string[]
  peserta: PesertaTerbitan | null
}

export interface TandaTangan {
  siapa: Pick<Penandatangan, 'nama' | 'jabatan' | 'sifat'> & { atasNama?: readonly string[] }
  /** Null where the day is that of the document, as with wet ink on a certificate. */
  saat: Date | null
}

export interface PesertaTerbitan {
  nama: string
  /** Masked: enough to recognise one's own, too little to use. */
  nip: string
  pelatihan: string
  jp: number | null
  kodeRegistrasi: string
}

const SEBUTAN = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }

/** `a.n. BUPATI ..., Plh. Kepala Badan ...` */
export const kapasitas = ({ siapa }: TandaTangan): string =>
  [...(siapa.atasNama ?? []), `${SEBUTAN[siapa.sifat]}${siapa.jabatan}`].join(', ')

export const SEBUTAN_CARA = {
  elektronik: 'Tanda tangan elektronik (TTE) yang tersimpan di dalam PDF',
  basah: 'Tanda tangan basah pada naskah cetak',
} as const
