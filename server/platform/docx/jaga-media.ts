import { ukuranGambar } from './ukuran-gambar.js'

/**
 * Longest side and area in pixels of a picture inside a document. A page of A4 at 600 dpi has 35
 * million; a picture of 30,000 x 30,000 is a file of a few hundred kilobytes and 3.6 GB once decoded.
 */
export const BATAS_MEDIA = { sisi: 12_000, luas: 40_000_000 }

/** Why a picture inside a file may not be drawn, to go on "... memuat"; null when it may. */
export function alasanMedia(isi: Buffer): string | null {
  // Judged by its head, before anything is decoded. Vector formats run commands of their own.
  const ukuran = ukuranGambar(isi)
  if (!ukuran) return 'gambar selain PNG dan JPEG'
  const { lebar, tinggi } = ukuran
  const muat = Math.max(lebar, tinggi) <= BATAS_MEDIA.sisi && lebar * tinggi <= BATAS_MEDIA.luas
  return muat ? null : `gambar ${lebar} x ${tinggi} piksel`
}
