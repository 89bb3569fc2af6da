import { langkah, putusan, tidak, type Asal } from './unsur.js'

const surat = 'surat-permohonan-kode'

/** SOP Penerbitan Sertifikat, BPSDM Provinsi Kalimantan Barat: 12 rows, six pelaksana. */
export const penerbitanSertifikat: Asal = {
  id: 'penerbitan-sertifikat',
  nama: 'Penerbitan Sertifikat',
  sop: 'SERTIFIKAT-KALBAR',
  identitas: {
    instansi: [
      'PEMERINTAH PROVINSI KALIMANTAN BARAT',
      'BADAN PENGEMBANGAN SUMBER DAYA MANUSIA',
      'BIDANG PENGEMBANGAN KOMPETENSI MANAJERIAL DAN FUNGSIONAL',
    ],
    nomorSop: ['000.8.3.2/ 2045 /BPSDM'],
    tanggalPembuatan: ['9 Oktober 2023'],
    tanggalRevisi: ['6 November 2023'],
    tanggalEfektif: ['4 Desember 2023'],
    disahkanOleh: [
      'Kepala Badan Pengembangan Sumber Daya Manusia,',
      'Ditandatangani secara elektronik oleh :',
      'Kepala Badan Pengembangan Sumber Daya Manusia,',
      '(tttd)',
      'Marjani, S.E., M.Si',
      'Pembina Utama Muda (IV/c)',
      'NIP. 19660302 198703 1012',
    ],
    namaSop: ['Penerbitan Sertifikat Pengembangan Kompetensi Manajerial dan Fungsional'],
    dasarHukum: [
      'UU Nomor 5 Tahun 2014;',
      'PP No. 17 Tahun 2020;',
      'Perlan Nomor 15 Tahun 2011 ;',
      'Peraturan Daerah Nomor 5 Tahun 2021;',
      'Peraturan Gubernur Nomor 137 Tahun 2021;',
      'Peraturan Gubernur Nomor 128 Tahun 2019.',
    ],
    kualifikasiPelaksana: [
      'Memiliki sertifikat TOC dan MOC',
      'Memahami prosedur penyelenggaraan pelatihan',
      'Memahami agenda kegiatan',
    ],
    keterkaitan: ['SOP Penyelenggaraan Kegiatan Pengembangan Kompetensi Manajerial dan Fungsional'],
    peralatan: ['Komputer/Laptop', 'Alat Tulis Kantor (ATK)', 'Agenda pelaksanaan kegiatan'],
    peringatan: [
      'Jika SOP Penerbitan Sertifikat Pengembangan Kompetensi Manajerial Dan Fungsional tidak dilaksanakan maka pelaksanaan kegiatan pengembangan kompetensi manajerial dan fungsional terkendala',
    ],
    judulAlur: ['SOP PENERBITAN SERTIFIKAT PENGEMBANGAN KOMPETENSI MANAJERIAL DAN FUNGSIONAL'],
    kepalaKolom: [
      'Kabid PKMF',
      'JFT/Pelaksana Bidang PKMF',
      'Pejabat Pelaksana / Pejabat Fungsional Subbag Umpar',
      'Sekretaris',
      'Kaban',
      'LAN RI',
    ],
    nomorKolom: ['1', '2', '3', '4', '6', '7', '8', '10', '11', '12', '13', '14'],
    jumlahWaktu: ['Total.....', '3220 menit'],
    catatan: [
      'Pencatatan dan Pendataan tidak diisi.',
      'UU Nomor 5 Tahun 2014 telah diganti dengan UU Nomor 20 Tahun 2023.',
      'Jumlah 3220 menit berlaku bila 1 hari dihitung 1440 menit.',
      'Pencetakan sertifikat antara langkah 9 dan 10 tidak mempunyai baris dan waktu.',
    ],
  },
  lajur: [
    { peran: 'kabid', nama: 'Kabid PKMF' },
    { peran: 'pengelola', nama: 'JFT/Pelaksana Bidang PKMF' },
    { peran: 'agendaris', nama: 'Subbag Umpar' },
    { peran: 'sekretaris', nama: 'Sekretaris' },
    { peran: 'kepala', nama: 'Kaban' },
    { peran: 'lan', nama: 'LAN RI' },
  ],
  unsur: [
    langkah('1', 'sertifikat.data', { catatan: 'Dapat juga dikerjakan oleh JFT/Pelaksana' }),
    langkah('2', 'surat.ketik', { naskah: surat }),
    langkah('3', 'surat.paraf', {
      naskah: surat,
      catatan: 'Disampaikan lebih dahulu ke Sekretaris (langkah 4), lalu Kaban',
    }),
    putusan('Setuju?', tidak('2')),
    langkah('4', 'surat.paraf', { naskah: surat }),
    putusan('Setuju?', tidak('2')),
    langkah('5', 'surat.tandaTangan', { naskah: surat }),
    putusan('Setuju?', tidak('2')),
    langkah('6', 'surat.agenda', {
      naskah: surat,
      catatan:
        'Nomor diberikan sesudah tanda tangan basah; untuk tanda tangan elektronik nomor diberikan lebih dahulu',
    }),
    langkah('7', 'sertifikat.unggah'),
    langkah('8', 'sertifikat.terimaKode', {
      pencatat: 'pengelola',
      catatan: 'Menunggu jawaban LAN; waktunya milik LAN',
    }),
    langkah('9', 'sertifikat.cetak', {
      catatan: 'Output Arahan; pencetakan sendiri tidak mempunyai baris',
    }),
    langkah('10', 'sertifikat.periksa', {
      catatan: 'Maksudnya: kabid turut menandatangani sertifikat',
    }),
    putusan('Setuju?', tidak('9')),
    langkah('11', 'sertifikat.tandaTangan', {
      catatan: 'Penanda tangan tergantung pada jenis pelatihan',
    }),
    putusan('Setuju?', tidak('10')),
    langkah('12', 'sertifikat.arsip', {
      catatan: 'Pencatatan dapat juga dilakukan oleh Subbag Umpar',
    }),
  ],
}
