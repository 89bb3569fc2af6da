import { Galat } from '../platform/galat.js'

export const rekomendasi = {
  REKOMENDASI_BUKAN_KONSEP: (d: { tahap: string }) =>
    new Galat(
      'REKOMENDASI_BUKAN_KONSEP',
      409,
      `Pengajuan ini sudah ${d.tahap}; hanya konsep yang dapat diubah, dihapus, atau dikirim.`,
      d,
    ),
  REKOMENDASI_BEDA_RENCANA: (d: { beda: string }) =>
    new Galat(
      'REKOMENDASI_BEDA_RENCANA',
      422,
      `${d.beda} Pilih butir rencana yang sesuai, atau isi kolom Alasan berbeda dari rencana.`,
      d,
    ),
  REKOMENDASI_RENCANA_TERPAKAI: (d: { materi: string }) =>
    new Galat(
      'REKOMENDASI_RENCANA_TERPAKAI',
      409,
      `Butir rencana "${d.materi}" sudah diajukan rekomendasinya. Pilih butir lain.`,
      d,
    ),
  REKOMENDASI_TANGGAL: () =>
    new Galat(
      'REKOMENDASI_TANGGAL',
      422,
      'Kolom Selesai mendahului kolom Mulai. Perbaiki tanggal penyelenggaraan.',
    ),
  REKOMENDASI_BIAYA: (d: { sebab: string }) =>
    new Galat(
      'REKOMENDASI_BIAYA',
      422,
      `Kolom Biaya dan Sumber dana tidak sejalan: ${d.sebab}.`,
      d,
    ),
  REKOMENDASI_TANPA_PERNYATAAN: () =>
    new Galat(
      'REKOMENDASI_TANPA_PERNYATAAN',
      422,
      'Pernyataan belum dicentang. Ubah konsepnya, centang pernyataan, lalu kirim.',
    ),
  REKOMENDASI_TANPA_PD: () =>
    new Galat(
      'REKOMENDASI_TANPA_PD',
      409,
      'Perangkat daerah Anda belum tercatat. Hubungi pengelola kepegawaian.',
    ),
  REKOMENDASI_TANPA_PETUGAS: () =>
    new Galat(
      'REKOMENDASI_TANPA_PETUGAS',
      409,
      'Kantor ini belum menunjuk pengelola pelatihan dan kepala bidangnya, sehingga pengajuan belum dapat diterima.',
    ),
  REKOMENDASI_TANPA_PENGAJUAN: () =>
    new Galat(
      'REKOMENDASI_TANPA_PENGAJUAN',
      422,
      'Pengajuan rekomendasi dikirim dari halaman Rekomendasi; tidak dimulai dari daftar SOP.',
    ),
  REKOMENDASI_TANPA_ALASAN: (d: { kolom: string }) =>
    new Galat(
      'REKOMENDASI_TANPA_ALASAN',
      422,
      `Kolom ${d.kolom} wajib diisi bila tidak diterima.`,
      d,
    ),
}
