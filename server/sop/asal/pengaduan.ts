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
    { peran: 'pengelola', nama: 'Petugas layanan' },
    { peran: 'kabid', nama: 'Penanggung jawab jawaban' },
  ],
  baris: [
    baris('1', 'Menelaah, mengklasifikasikan, dan meneruskan pengaduan', 'Petugas layanan', {
      kelengkapan: 'Pengaduan',
      waktu: '1 hari',
      output: 'Pengaduan terklasifikasi dan disposisi',
    }),
    baris('2', 'Menindaklanjuti dan menjawab pengaduan', 'Penanggung jawab jawaban', {
      kelengkapan: 'Pengaduan terklasifikasi',
      waktu: '2 hari',
      output: 'Jawaban kepada pelapor',
      ket: 'Dijawab oleh peran yang ditunjuk pada langkah 1',
    }),
  ],
  unsur: [
    langkah('1', 'aduan.telaah'),
    langkah('2', 'aduan.jawab'),
    putusan('Kewenangan yang ditunjuk?', tidak('1')),
  ],
}
