import type { KunciKolom } from './jenis.js'

/** Largest file taken, in bytes. 10,000 participants with 15 columns are about 1 MB. */
export const UKURAN_MAKS = 10 * 1024 * 1024

/** Most rows below the heading; twice the largest call the office foresees. */
export const BARIS_MAKS = 20_000

/** Most columns looked at; SIASN sheets have about 60. */
export const KOLOM_MAKS = 256

/** What the parts of an XLSX may unpack to, together, in bytes. */
export const ISI_MAKS = 96 * 1024 * 1024

/** Longest text per column, in characters; what a certificate or letter can still print. */
export const PANJANG_MAKS: Record<KunciKolom, number> = {
  nip: 60,
  nama: 120,
  gelarDepan: 40,
  gelarBelakang: 80,
  jenisPegawai: 40,
  golongan: 60,
  pangkat: 60,
  jabatan: 200,
  unitKerja: 200,
  instansi: 200,
  email: 120,
  hp: 40,
  jenisKelamin: 20,
  tempatLahir: 60,
  tanggalLahir: 40,
  ttl: 110,
}
