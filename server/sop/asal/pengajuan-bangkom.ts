import { baris, langkah, putusan, tidak, type Asal } from './unsur.js'

/**
 * The way of a proposal of competence development (seed 003, parts I, II and IV). The seed is a manual
 * and no signed SOP, so an office replaces this one by its own.
 */
export const pengajuanBangkom: Asal = {
  id: 'pengajuan-bangkom',
  nama: 'Pengajuan Pengembangan Kompetensi',
  sop: 'PENGAJUAN BANGKOM',
  identitas: {
    namaSop: ['Pengajuan dan Pelaksanaan Rencana Pengembangan Kompetensi'],
    judulAlur: ['Alur Pengajuan Pengembangan Kompetensi'],
    dasarHukum: [
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil',
      'Peraturan LAN Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil',
    ],
    catatan: [
      'Alur bawaan Paraf, belum disahkan: ganti dengan SOP milik kantor.',
      'Perkara ini dimulai dengan Kirim pada halaman Rencana, bukan dari daftar perkara.',
    ],
  },
  lajur: [
    { peran: 'pengaju', nama: 'PNS pengaju' },
    { peran: 'atasan-langsung', nama: 'Atasan langsung' },
  ],
  baris: [
    baris('1', 'Mengirim usulan pengembangan kompetensi', 'PNS pengaju', {
      kelengkapan: 'Konsep usulan dan pernyataan',
      waktu: '5 hari',
      output: 'Usulan terkirim',
      ket: 'Waktu berjalan bila usulan dikembalikan untuk direvisi',
    }),
    baris('2', 'Memverifikasi usulan bawahan', 'Atasan langsung', {
      kelengkapan: 'Usulan beserta kesenjangan dan riwayat bawahan',
      waktu: '5 hari',
      output: 'Keputusan beserta alasannya',
      ket: 'Didahului dialog atasan dan bawahan',
    }),
    baris('3', 'Memulai pelaksanaan', 'PNS pengaju', {
      kelengkapan: 'Usulan yang diterima',
      waktu: 'H+5 setelah tanggal rencana',
      output: 'Waktu, materi, tempat, dan irama laporan',
      ket: 'Dihitung dari tanggal pelaksanaan yang direncanakan',
    }),
    baris('4', 'Melaporkan hasil pengembangan kompetensi', 'PNS pengaju', {
      kelengkapan: 'Sertifikat bila ada',
      waktu: 'H+5 setelah selesai pelatihan',
      output: 'Laporan',
      ket: 'Dihitung dari hari terakhir masa yang dilaporkan',
    }),
  ],
  unsur: [
    langkah('1', 'rencana.kirim'),
    putusan('Tetap diajukan?', { ke: 'selesai', nama: 'Dibatalkan', syarat: "hasil = 'batal'" }),
    langkah('2', 'rencana.putus'),
    putusan(
      'Diterima?',
      { ...tidak('1'), nama: 'Dikembalikan' },
      { ke: 'selesai', nama: 'Ditolak', syarat: "hasil = 'tolak'" },
    ),
    langkah('3', 'rencana.mulai'),
    langkah('4', 'rencana.lapor'),
    putusan('Laporan terakhir?', {
      ke: '4',
      nama: 'Laporan berikutnya',
      syarat: "berikutnya = 'ya'",
    }),
  ],
}
