import { baris, langkah, putusan, type Asal } from './unsur.js'

/**
 * The service of seed 001: an agency proposes participants, the office verifies them within 2 working
 * days. The standard hands over no SOP, so this one has no signature: an office replaces it by its own.
 */
export const usulanPeserta: Asal = {
  id: 'usulan-peserta',
  nama: 'Usulan Peserta Pelatihan',
  sop: 'USULAN',
  identitas: {
    namaSop: ['Pengusulan dan Verifikasi Peserta Pelatihan'],
    judulAlur: ['Alur Usulan Peserta Pelatihan'],
    dasarHukum: [
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
      'Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil',
    ],
    catatan: [
      'Alur bawaan Paraf, belum disahkan: ganti dengan SOP milik kantor.',
      'Verifikasi paling lama 2 hari kerja menurut standar pelayanan; waktu menunggu perbaikan perangkat daerah tidak dihitung.',
    ],
  },
  lajur: [
    { peran: 'pengaju', nama: 'Perangkat Daerah' },
    { peran: 'pengelola', nama: 'Petugas verifikasi' },
  ],
  baris: [
    baris(
      '1',
      'Menyampaikan usulan peserta disertai dengan kelengkapan data pada Aplikasi Bangkom',
      'Perangkat Daerah',
      {
        kelengkapan: 'Data SIMPEG',
        output: 'Usulan peserta',
        ket: 'Terbuka lagi bila ada data yang perlu diperbaiki',
      },
    ),
    baris('2', 'Melakukan proses verifikasi peserta', 'Petugas verifikasi', {
      kelengkapan: 'Usulan peserta',
      waktu: '2 hari',
      output: 'Peserta diterima, ditolak, atau dikembalikan dengan alasannya',
    }),
  ],
  unsur: [
    langkah('1', 'usulan.kirim'),
    langkah('2', 'usulan.verifikasi'),
    putusan('Semua sudah diputus?', {
      ke: '1',
      nama: 'Ada yang perlu diperbaiki',
      syarat: "perbaikan = 'ya'",
    }),
  ],
}
