import { Galat } from '../platform/galat.js'

export const cadangan = {
  CADANGAN_BERJALAN: () =>
    new Galat('CADANGAN_BERJALAN', 409, 'Cadangan lain sedang dibuat; tunggu sampai selesai.'),
  CADANGAN_TIDAK_DI_SINI: (d: { nama: string }) =>
    new Galat(
      'CADANGAN_TIDAK_DI_SINI',
      410,
      `Berkas ${d.nama} tidak ada di folder cadangan server ini.`,
      d,
    ),
  CADANGAN_BELUM_SELESAI: () =>
    new Galat('CADANGAN_BELUM_SELESAI', 409, 'Cadangan ini belum selesai atau gagal dibuat.'),
  MBZ_SALAH: (d: { nama: string }) =>
    new Galat(
      'MBZ_SALAH',
      422,
      `Berkas ${d.nama} bukan cadangan Moodle: isinya harus .mbz (gzip) atau .zip.`,
      d,
    ),
}
