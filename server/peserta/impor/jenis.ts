import type { Tanggal } from '../../values/tanggal.js'

/** Fields of a participant that a sheet can bring. Empty text = the sheet says nothing. */
export interface DataPeserta {
  nip: string
  nama: string
  gelarDepan: string
  gelarBelakang: string
  jenisPegawai: '' | 'pns' | 'pppk'
  golongan: string
  pangkat: string
  jabatan: string
  unitKerja: string
  instansi: string
  email: string
  hp: string
  jenisKelamin: '' | 'L' | 'P'
  tempatLahir: string
  tanggalLahir: Tanggal | ''
}

export type KunciData = keyof DataPeserta

/** Columns that can be recognised; `ttl` is place and date of birth in one cell. */
export type KunciKolom = KunciData | 'ttl'

export interface Baris {
  /** Row number as the spreadsheet shows it. */
  no: number
  /** Cells in the order of `Lembar.judul`. */
  sel: string[]
}

/** A sheet whose heading was found; whether its columns suffice is for the reader to say. */
export interface Lembar {
  namaBerkas: string
  jenis: 'xlsx' | 'csv'
  /** Name of the sheet; empty for CSV. */
  lembar: string
  barisJudul: number
  judul: string[]
  /** Index in `judul` of each recognised column of participants. */
  letak: ReadonlyMap<KunciKolom, number>
  /** Headings that were not used. */
  tidakDipakai: string[]
  baris: Baris[]
}

export type KeadaanBaris = 'baru' | 'berubah' | 'sama' | 'ganda' | 'salah'

export interface HasilBaris {
  no: number
  keadaan: KeadaanBaris
  nip: string
  nama: string
  /** Null when the row is wrong. */
  data: DataPeserta | null
  /** Labels of the fields that differ from the roster. */
  beda: string[]
  /** The earlier row with the same NIP. */
  gandaDari: number | null
  /** Full sentences that name row and column. */
  galat: string[]
  peringatan: string[]
}

/** What an import would do; nothing has been written. */
export interface LaporanImpor {
  namaBerkas: string
  lembar: string
  kolom: { kunci: KunciKolom; judul: string }[]
  tidakDipakai: string[]
  jumlah: Record<KeadaanBaris, number> & { baris: number; peringatan: number }
  /** Rows without NIP and name (notes under a table), not counted above. */
  dilewati: number[]
  baris: HasilBaris[]
}
