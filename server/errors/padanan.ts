import { Galat } from '../platform/galat.js'

export const padanan = {
  PADANAN_SUDAH_PUTUS: () =>
    new Galat(
      'PADANAN_SUDAH_PUTUS',
      409,
      'Perbedaan ini sudah diputuskan, atau lembarnya sudah diganti. Muat ulang halamannya.',
    ),
  PADANAN_PILIHAN_SALAH: (d: { pilih: string }) =>
    new Galat(
      'PADANAN_PILIHAN_SALAH',
      422,
      `Pilihan ${d.pilih} tidak berlaku bagi perbedaan ini.`,
      d,
    ),
  PADANAN_TIDAK_ADA: () =>
    new Galat(
      'PADANAN_TIDAK_ADA',
      422,
      'Tidak ada perbedaan yang dapat diputuskan dengan cara itu.',
    ),
}
