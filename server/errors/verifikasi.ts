import { Galat } from '../platform/galat.js'

export const verifikasi = {
  TERBITAN_TIDAK_DIKENAL: () =>
    new Galat(
      'TERBITAN_TIDAK_DIKENAL',
      404,
      'Kode pemeriksaan ini tidak dikenal: naskah tidak diterbitkan oleh kantor ini, atau belum terbit.',
    ),
  TERLALU_SERING: (d: { detik: number }) =>
    new Galat(
      'TERLALU_SERING',
      429,
      `Terlalu banyak permintaan. Coba lagi dalam ${d.detik} detik.`,
      d,
    ),
}
