import { Galat } from '../platform/galat.js'

export const kompilasi = {
  KOMPILASI_KOSONG: (d: { tahun: number }) =>
    new Galat(
      'KOMPILASI_KOSONG',
      409,
      `Belum ada usulan tahun ${d.tahun} yang diterima atasan, sehingga belum ada yang ditetapkan.`,
      d,
    ),
  KOMPILASI_SUDAH_DITETAPKAN: (d: { tahun: number }) =>
    new Galat(
      'KOMPILASI_SUDAH_DITETAPKAN',
      409,
      `Keputusan rencana tahun ${d.tahun} sudah disusun dalam perkaranya; hentikan perkara itu bila harus diulang.`,
      d,
    ),
  KOMPILASI_TANPA_PETUGAS: () =>
    new Galat(
      'KOMPILASI_TANPA_PETUGAS',
      409,
      'Tidak ada unit yang memiliki pokja, pengelola, dan kepala bidang, sehingga keputusan belum dapat disusun.',
    ),
}
