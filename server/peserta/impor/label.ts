import type { KunciKolom } from './jenis.js'

/** The name of a column as pages and sentences print it. */
export const LABEL: Record<KunciKolom, string> = {
  nip: 'NIP',
  nama: 'Nama',
  gelarDepan: 'Gelar depan',
  gelarBelakang: 'Gelar belakang',
  jenisPegawai: 'Jenis pegawai',
  golongan: 'Golongan',
  pangkat: 'Pangkat',
  jabatan: 'Jabatan',
  unitKerja: 'Unit kerja',
  instansi: 'Instansi',
  email: 'Email',
  hp: 'Nomor HP',
  jenisKelamin: 'Jenis kelamin',
  tempatLahir: 'Tempat lahir',
  tanggalLahir: 'Tanggal lahir',
  ttl: 'Tempat, tanggal lahir',
}
