import { Galat } from '../platform/galat.js'

export const kalender = {
  KALENDER_JAM_SALAH: (d: { kolom: string; sebab: string }) =>
    new Galat('KALENDER_JAM_SALAH', 422, `Jam kerja ${d.kolom} ${d.sebab}.`, d),
  KALENDER_TANPA_JAM: () =>
    new Galat(
      'KALENDER_TANPA_JAM',
      422,
      'Kalender harus mempunyai jam kerja paling sedikit pada satu hari.',
    ),
  KALENDER_TAK_BERUBAH: () =>
    new Galat(
      'KALENDER_TAK_BERUBAH',
      422,
      'Tidak ada yang berbeda dari kalender yang berlaku, jadi tidak dibuat versi baru.',
    ),
  KALENDER_SUDAH_BERUBAH: (d: { nomor: number }) =>
    new Galat(
      'KALENDER_SUDAH_BERUBAH',
      409,
      `Kalender sudah diubah orang lain dan kini versi ${d.nomor}. Muat ulang, lalu periksa kembali.`,
      d,
    ),
  KALENDER_MASA_BERTUMPUK: (d: { dari: string; sampai: string }) =>
    new Galat(
      'KALENDER_MASA_BERTUMPUK',
      422,
      `Masa ini bertumpuk dengan masa ${d.dari} s.d. ${d.sampai}. Hapus atau ubah masa itu dahulu.`,
      d,
    ),
  KALENDER_DI_LUAR: () =>
    new Galat(
      'KALENDER_DI_LUAR',
      422,
      'Tenggat tidak dapat dihitung: kalender hanya memuat tahun 2010 sampai 2089.',
    ),
}
