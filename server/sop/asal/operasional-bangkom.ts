import { langkah, putusan, tidak, type Asal } from './unsur.js'
import { dasarHukumKukar, kopKukar, pengesahanKukar } from './kukar.js'

/** SOP Operasional Bangkom, BKPSDM Kabupaten Kutai Kartanegara: 10 rows, numbered 1-7 and 10-12. */
export const operasionalBangkom: Asal = {
  id: 'operasional-bangkom',
  nama: 'Operasional Bangkom',
  sop: 'BANGKOM',
  identitas: {
    ...kopKukar,
    nomorSop: ['B-...../BKPSDM/400.3.5.3/05/2026'],
    tanggalPembuatan: ['..... 2026'],
    tanggalRevisi: ['..... 2026'],
    tanggalEfektif: ['..... 2026'],
    disahkanOleh: pengesahanKukar,
    namaSop: ['Operasional Bangkom'],
    dasarHukum: dasarHukumKukar,
    kualifikasiPelaksana: [
      '1. Menguasai operasional LMS/BANGKOM pada level administrator (buat akun,enrolment, laporan).',
      '2. Mampu mengelola data peserta dalam jumlah besar (validasi, rapikan format, hindari duplikasi).',
      '3. Teliti dalam verifikasi aktivitas pembelajaran, presensi, dan rekap nilai/kelulusan.',
    ],
    keterkaitan: ['1. SOP Penyelenggaraan Pelatihan Teknis dan Fungsional.'],
    peralatan: [
      '1. PC/Laptop Admin',
      '2. Akun Administrator LMS/BANGKOM',
      '3. Koneksi internet',
      '4. Data SIMPEG',
      '5. Media penyimpanan arsip (server/drive internal atau hard disk eksternal sesuai kebijakan)',
      '6. Kanal komunikasi resmi (email dinas/WA grup/helpdesk)',
    ],
    peringatan: [
      '1. Jika prosedur tidak dilakukan, maka pengusulan kebutuhan tidak dapat berjalan dengan baik.',
    ],
    pencatatan: [
      '1. Seluruh aktivitas (akun, presensi, aktivitas modul, tugas, nilai) tercatat pada database LMS/BANGKOM.',
      '2. Rekap digital (daftar akun, rekap presensi, rekap nilai, berita acara) diarsipkan oleh unit pengelola sesuai ketentuan internal dan tata kelola SPBE.',
    ],
    judulAlur: ['Flowchart Operasional Bangkom'],
    catatan: [
      'Nomor 8 dan 9 tidak tercetak; barangkali pengerjaan tugas oleh peserta dan penilaian.',
      'Peringatan tampaknya disalin dari SOP lain.',
    ],
  },
  lajur: [
    { peran: 'admin-bangkom', nama: 'Admin BANGKOM' },
    { peran: 'pengelola', nama: 'Pengelola Penyelenggaraan Pelatihan' },
    { peran: 'peserta', nama: 'Peserta Pelatihan' },
  ],
  unsur: [
    langkah('1', 'peserta.himpun'),
    langkah('2', 'peserta.serahTerima', {
      catatan: 'Diperiksa oleh Pengelola; bila data tidak benar, kembali ke langkah 1',
    }),
    putusan('Data benar?', tidak('1'), {
      ke: '2',
      nama: 'Diperiksa pengelola',
      syarat: "berikutnya = 'ya'",
    }),
    langkah('3', 'catat.selesai', { catatan: 'Dapat juga dilakukan oleh Admin BANGKOM' }),
    langkah('4', 'peserta.akun', {
      pencatat: 'pengelola',
      catatan:
        'Berlaku bagi setiap peserta; selesai bila semua akun aktif atau pelatihan dimulai. Gagal login: langkah 5',
      tenggat: { nama: 'Pelatihan dimulai', teks: 'mulaiPelatihan' },
    }),
    {
      jenis: 'kejadian',
      kejadian: 'kendala-login',
      nama: 'Kendala login',
      langkah: [
        langkah('5', 'peserta.resetSandi', {
          catatan: 'Dilakukan setiap kali ada laporan dari Pengelola, di luar alur utama',
        }),
      ],
    },
    {
      jenis: 'sejajar',
      ulang: 'pelaksanaan',
      cabang: [
        langkah('6', 'peserta.hadir', {
          pencatat: 'pengelola',
          catatan:
            'Maksudnya: Zoom Workshop. Berlaku bagi setiap peserta, bersamaan dengan langkah 7',
        }),
        langkah('7', 'pelaksanaan.pantau', {
          catatan:
            'Sel tercetak bergeser satu kolom ke kiri. Sesudahnya nomor 8 dan 9 tidak tercetak',
        }),
      ],
    },
    langkah('10', 'peserta.kelulusan', {
      catatan:
        'Sel tercetak bergeser satu kolom ke kiri. Yang tidak lulus mengikuti remedial atau tanpa sertifikat',
    }),
    putusan('Kelulusan tuntas?', {
      ke: 'pelaksanaan',
      nama: 'Tidak, remedial',
      syarat: "remedial = 'ya'",
    }),
    langkah('11', 'laporan.unggah', {
      catatan:
        'Sel tercetak bergeser satu kolom ke kiri. Kelengkapan dan output: maksudnya Laporan pelaksanaan',
    }),
    langkah('12', 'cadangan.buat', { catatan: 'Sel tercetak bergeser satu kolom ke kiri' }),
  ],
}
