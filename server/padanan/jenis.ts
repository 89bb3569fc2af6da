import type { DataPeserta } from '../peserta/impor/index.js'

/** The sheets a roster is laid beside. */
export const SUMBER = {
  simpeg: 'SIMPEG',
  lms: 'LMS',
  smartbangkom: 'Smartbangkom',
} as const
export type Sumber = keyof typeof SUMBER
export const SEMUA_SUMBER = Object.keys(SUMBER) as Sumber[]

/** What is compared of a person, and how a difference in it is classed. */
export const KOLOM = {
  nama: { label: 'Nama', kelas: 'nama' },
  gelarDepan: { label: 'Gelar depan', kelas: 'gelar' },
  gelarBelakang: { label: 'Gelar belakang', kelas: 'gelar' },
  golongan: { label: 'Golongan', kelas: 'golongan' },
  jabatan: { label: 'Jabatan', kelas: 'jabatan' },
  instansi: { label: 'Instansi', kelas: 'instansi' },
  jenisKelamin: { label: 'Jenis kelamin', kelas: 'kelamin' },
  tanggalLahir: { label: 'Tanggal lahir', kelas: 'lahir' },
} as const
export type KolomPadanan = keyof typeof KOLOM
export const SEMUA_KOLOM = Object.keys(KOLOM) as KolomPadanan[]

export const KELAS = {
  nip_rusak: 'NIP rusak',
  nip_ganda: 'NIP ganda',
  tidak_ada: 'Tidak ada di lembar',
  di_luar: 'Tidak ada di daftar peserta',
  nama: 'Ejaan nama',
  gelar: 'Gelar',
  golongan: 'Golongan',
  jabatan: 'Jabatan',
  instansi: 'Instansi',
  kelamin: 'Jenis kelamin',
  lahir: 'Tanggal lahir',
} as const
export type Kelas = keyof typeof KELAS

export type Orang = Pick<DataPeserta, 'nip' | KolomPadanan>

/** One row of a sheet as it was understood. */
export interface BarisLembar extends Orang {
  no: number
  /** The NIP as it was written. */
  nipAsli: string
  /** Why the NIP cannot be used; empty when it can. */
  galat: string
}

export interface Lembaran {
  sumber: Sumber
  nama: string
  baris: BarisLembar[]
}

/** What somebody decided: this value is wrong for this person (or training), that one is right. */
export interface Putusan {
  lingkup: string
  nip: string
  perihal: string
  ditolak: string
  benar: string
}

/** One thing that does not agree, to be decided once. */
export interface Beda {
  /** Names it within the training; never part of an address, for it may hold a NIP. */
  kunci: string
  kelas: Kelas
  nip: string
  nama: string
  /** The field, or the sheet it is about. */
  perihal: string
  /** What each says, by `roster` or source; what is empty was not said. */
  nilai: Partial<Record<'roster' | Sumber, string>>
  /** A participant it may be, by name and date of birth; by a name nobody else bears without one. */
  saran: { nip: string; nama: string } | null
  keterangan: string
}
