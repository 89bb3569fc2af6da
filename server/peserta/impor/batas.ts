import type { KunciKolom } from './jenis.js'

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
