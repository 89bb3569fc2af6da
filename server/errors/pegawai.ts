import { Galat } from '../platform/galat.js'

export const pegawai = {
  TAUTAN_AWAL_HABIS: () =>
    new Galat('TAUTAN_AWAL_HABIS', 410, 'Tautan penyiapan ini sudah dipakai atau kedaluwarsa.'),
  SANDI_LEMAH: (d: { sebab: string }) => new Galat('SANDI_LEMAH', 422, `Kata sandi ${d.sebab}.`, d),
  SANDI_LAMA_SALAH: () => new Galat('SANDI_LAMA_SALAH', 422, 'Kata sandi lama tidak cocok.'),
  PENGULANGAN_TIDAK_SAMA: () =>
    new Galat('PENGULANGAN_TIDAK_SAMA', 422, 'Pengulangan kata sandi tidak sama.'),
  NAMA_PENGGUNA_TERPAKAI: (d: { namaPengguna: string }) =>
    new Galat('NAMA_PENGGUNA_TERPAKAI', 409, `Nama pengguna ${d.namaPengguna} sudah dipakai.`, d),
  NIP_SALAH: (d: { sebab: string }) => new Galat('NIP_SALAH', 422, `NIP ${d.sebab}.`, d),
  NIP_TERPAKAI: (d: { nama: string }) =>
    new Galat('NIP_TERPAKAI', 409, `NIP ini sudah tercatat atas nama ${d.nama}.`, d),
  KODE_TERPAKAI: (d: { kode: string }) =>
    new Galat('KODE_TERPAKAI', 409, `Kode ${d.kode} sudah dipakai.`, d),
  GOLONGAN_TIDAK_SESUAI: (d: { sebab: string }) =>
    new Galat('GOLONGAN_TIDAK_SESUAI', 422, `Golongan ${d.sebab}.`, d),
  MASA_JABATAN_TERBALIK: () =>
    new Galat(
      'MASA_JABATAN_TERBALIK',
      422,
      'Tanggal akhir masa jabatan mendahului tanggal mulainya.',
    ),
  MASA_JABATAN_TUMPANG_TINDIH: (d: {
    nama: string
    jabatan: string
    dari: string
    sampai: string
  }) =>
    new Galat(
      'MASA_JABATAN_TUMPANG_TINDIH',
      409,
      `${d.nama} sudah memangku ${d.jabatan} pada masa yang sama (${d.dari} s.d. ${d.sampai}).`,
      d,
    ),
  ADMIN_TERAKHIR: () =>
    new Galat('ADMIN_TERAKHIR', 409, 'Ini admin terakhir; tunjuk admin lain lebih dahulu.'),
  ZONA_SALAH: (d: { zona: string }) =>
    new Galat('ZONA_SALAH', 422, `Zona waktu ${d.zona} tidak dikenal.`, d),
}
