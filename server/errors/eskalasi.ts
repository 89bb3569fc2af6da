import { Galat } from '../platform/galat.js'

export const eskalasi = {
  ATURAN_BERUBAH: () =>
    new Galat(
      'ATURAN_BERUBAH',
      409,
      'Aturan ini baru saja diubah orang lain. Muat ulang halaman, lalu ubah lagi.',
    ),
  ATURAN_HARI_BULAT: (d: { baris: number }) =>
    new Galat(
      'ATURAN_HARI_BULAT',
      422,
      `Aturan baris ${d.baris}: jarak dalam hari kerja paling banyak 250 hari.`,
      d,
    ),
}
