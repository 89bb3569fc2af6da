import { baris, langkah, putusan, type Asal } from './unsur.js'

const surat = { naskah: 'surat-rekomendasi' }
const tidak = { ke: '3', nama: 'Tidak', syarat: "keputusan = 'tidak'" }

/**
 * The way of a request for a recommendation (seed 003, Bagian III). The manual describes it from the side of
 * who asks; the rows inside the office are ours, and an office replaces them by its own. Accepted or
 * refused, a numbered letter goes to the agency of who asked.
 */
export const pengajuanRekomendasi: Asal = {
  id: 'pengajuan-rekomendasi',
  nama: 'Pengajuan Rekomendasi',
  sop: 'PENGAJUAN-REKOMENDASI',
  identitas: {
    namaSop: ['Pengajuan Rekomendasi Pengembangan Kompetensi'],
    judulAlur: ['Alur Pengajuan Rekomendasi'],
    dasarHukum: [
      'Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil',
    ],
    catatan: [
      'Alur bawaan Paraf, belum disahkan: ganti dengan SOP milik kantor.',
      'Untuk pengembangan kompetensi di luar penyelenggaraan kantor ini, dengan atau tanpa kontribusi.',
    ],
  },
  lajur: [
    { peran: 'pengelola', nama: 'Pengelola' },
    { peran: 'kabid', nama: 'Kepala Bidang' },
    { peran: 'kepala', nama: 'Kepala Badan' },
    { peran: 'agendaris', nama: 'Agendaris' },
  ],
  baris: [
    baris('1', 'Memverifikasi pengajuan dan kelengkapan rekomendasi', 'Pengelola', {
      kelengkapan: 'Surat usulan PD, surat pemanggilan peserta',
      waktu: '1 hari',
      output: 'Hasil verifikasi',
    }),
    baris('2', 'Memutuskan pengajuan rekomendasi', 'Kepala Bidang', {
      kelengkapan: 'Hasil verifikasi',
      waktu: '1 hari',
      output: 'Pengajuan diterima atau ditolak',
      ket: 'Alasan wajib bila ditolak',
    }),
    baris('3', 'Menyusun konsep surat rekomendasi', 'Pengelola', {
      kelengkapan: 'Putusan',
      waktu: '30 menit',
      output: 'Konsep surat',
    }),
    baris('4', 'Memeriksa dan membubuhkan paraf pada konsep surat', 'Kepala Bidang', {
      kelengkapan: 'Konsep surat',
      waktu: '10 menit',
      output: 'Konsep surat yang diparaf',
      ket: 'Paraf hierarki berjenjang',
    }),
    baris('5', 'Menandatangani surat', 'Kepala Badan', {
      kelengkapan: 'Konsep surat yang diparaf',
      waktu: '10 menit',
      output: 'Surat bertanda tangan',
    }),
    baris('6', 'Memberi nomor dan mencatat surat dalam buku agenda', 'Agendaris', {
      kelengkapan: 'Surat bertanda tangan',
      waktu: '15 menit',
      output: 'Surat bernomor',
    }),
    baris('7', 'Mengirim surat kepada PD asal', 'Agendaris', {
      kelengkapan: 'Surat bernomor',
      waktu: '1 hari',
      output: 'Tanda terima',
    }),
    baris('8', 'Mengarsipkan surat', 'Agendaris', {
      kelengkapan: 'Surat, tanda terima',
      waktu: '10 menit',
      output: 'Arsip',
    }),
  ],
  unsur: [
    langkah('1', 'rekomendasi.verifikasi'),
    langkah('2', 'rekomendasi.putuskan'),
    langkah('3', 'surat.konsep', surat),
    langkah('4', 'surat.paraf', { ...surat, opsi: 'rantai' }),
    putusan('Disetujui?', tidak, {
      ke: '4',
      nama: 'Paraf berikutnya',
      syarat: "berikutnya = 'ya'",
    }),
    langkah('5', 'surat.tandaTangan', surat),
    putusan('Disetujui?', tidak),
    langkah('6', 'surat.agenda', surat),
    langkah('7', 'surat.kirim', surat),
    langkah('8', 'arsip.simpan', surat),
  ],
}
