import { Galat } from '../platform/galat.js'

export const layanan = {
  STANDAR_BERUBAH: () =>
    new Galat(
      'STANDAR_BERUBAH',
      409,
      'Standar pelayanan baru saja diubah orang lain. Muat ulang halaman, lalu ulangi perubahan Anda.',
    ),
  SOP_STANDAR_TIDAK_ADA: (d: { sop: string }) =>
    new Galat('SOP_STANDAR_TIDAK_ADA', 422, `Tidak ada SOP berkode ${d.sop}.`, d),
  KODE_PERIKSA_SALAH: () =>
    new Galat(
      'KODE_PERIKSA_SALAH',
      422,
      'Kode pemeriksaan tidak terbaca. Salin seluruh alamat yang tercetak di bawah kode QR.',
    ),
}
