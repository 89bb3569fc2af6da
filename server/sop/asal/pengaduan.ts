import { baris, langkah, putusan, tidak, type Asal } from './unsur.js'

/**
 * The way of a complaint. Seed 001 promises follow-up within 3 working days but hands over no SOP, so this
 * one has no signature of its own: an office replaces it by its own.
 */
export const pengaduan: Asal = {
  id: 'pengaduan',
  nama: 'Penanganan Pengaduan',
  sop: 'PENGADUAN',
  identitas: {
    namaSop: ['Penanganan Pengaduan, Saran, dan Masukan'],
    judulAlur: ['Alur Penanganan Pengaduan'],
    dasarHukum: [
      'Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik',
      'Peraturan Menteri PANRB Nomor 62 Tahun 2018 tentang Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional',
    ],
    catatan: [
      'Alur bawaan Paraf, belum disahkan: ganti dengan SOP milik kantor.',
      'Waktu tindak lanjut seluruhnya paling lama 3 hari kerja menurut standar pelayanan.',
    ],
  },
  lajur: [
    { peran: 'pengelola', nama: 'Petugas pengaduan' },
    { peran: 'petugas-ditunjuk', nama: 'Petugas yang ditunjuk' },
  ],
  baris: [
    baris('1', 'Menelaah, mengklasifikasikan, dan mendisposisikan pengaduan', 'Petugas pengaduan', {
      kelengkapan: 'Pengaduan',
      waktu: '1 hari',
      output: 'Disposisi kepada seorang petugas',
      ket: 'Unit dan peran petugas pengaduan ditetapkan pada pengaturan pengaduan',
    }),
    baris('2', 'Menindaklanjuti dan menjawab pengaduan', 'Petugas yang ditunjuk', {
      kelengkapan: 'Disposisi',
      waktu: '1 hari',
      output: 'Jawaban kepada pelapor dan laporan tindak lanjut',
    }),
    baris('3', 'Memeriksa jawaban dan menutup pengaduan', 'Petugas pengaduan', {
      kelengkapan: 'Laporan tindak lanjut',
      waktu: '1 hari',
      output: 'Pengaduan selesai',
    }),
  ],
  unsur: [
    langkah('1', 'aduan.disposisi'),
    langkah('2', 'aduan.tindak'),
    putusan('Kewenangan petugas?', tidak('1')),
    langkah('3', 'aduan.tutup'),
    putusan('Jawaban memadai?', tidak('2')),
  ],
}
