import { langkah, rantaiSurat, type Asal } from './unsur.js'
import { dasarHukumKukar, kopKukar, pengesahanKukar } from './kukar.js'

/**
 * SOP Peningkatan Kapasitas Kinerja ASN, BKPSDM Kabupaten Kutai Kartanegara: 41 rows, numbered
 * 1-21 and 26-45. Six stretches of it are the same way of a letter to a signature.
 */
export const peningkatanKapasitas: Asal = {
  id: 'peningkatan-kapasitas',
  nama: 'Peningkatan Kapasitas Kinerja ASN',
  sop: 'PKK-ASN',
  identitas: {
    ...kopKukar,
    nomorSop: ['B-...../BKPSDM/400.3.5.3/05/2026'],
    tanggalPembuatan: ['2026'],
    tanggalRevisi: ['2026'],
    tanggalEfektif: ['2026'],
    disahkanOleh: pengesahanKukar,
    namaSop: ['PENINGKATAN KAPASITAS KINERJA ASN'],
    dasarHukum: dasarHukumKukar,
    kualifikasiPelaksana: [
      '1. Memiliki pengetahuan mengenai prosedur penyelenggaraan pelatihan teknis/fungsional',
      '2. Memiliki kemampuan dalam membuat perencanaan program kegiatan',
      '3. Memiliki kemampuan mengoperasikan komputer',
      '4. Memiliki kemampuan berkomunikasi secara efektif',
    ],
    keterkaitan: ['1. SOP Surat Keluar'],
    peralatan: [
      '1. DPA',
      '2. Daftar Calon Peserta',
      '3. Disposisi',
      '4. Data SIMPEG',
      '5. Kelengkapan administrasi diklat',
      '6. Perangkat komputer/laptop',
      '7. Jaringan internet',
      '8. Arsip dokumen fisik/elektronik',
    ],
    peringatan: [
      '1. Jika prosedur tidak dilakukan, maka pengusulan kebutuhan tidak dapat berjalan dengan baik.',
    ],
    pencatatan: [
      '1. Verifikasi peserta pada aplikasi SIMPEG-SIASN.',
      '2. Pemutakhiran data pada profil peserta di aplikasi SIMPEG-SIASN.',
      '3. Digitalisasi dan pengarsipan secara sistematis pada SIMPEG-SIASN.',
      '4. Penyimpanan dokumentasi',
    ],
    judulAlur: ['Flowchart Peningkatan Kapasitas Kinerja Aparatur'],
    catatan: [
      'Nomor 22 sampai 25 tidak tercetak; barangkali satu rangkaian naskah lagi sebelum langkah 26.',
      'Judul alur menyebut Aparatur, nama SOP menyebut ASN.',
      'Peringatan tampaknya disalin dari SOP lain.',
    ],
  },
  lajur: [
    { peran: 'pokja', nama: 'Pokja Peningkatan Kapasitas' },
    { peran: 'pengelola', nama: 'Pengelola Penyelenggaraan Pelatihan' },
    { peran: 'kabid', nama: 'Kepala Bidang PSDA' },
    { peran: 'kepala', nama: 'Kepala BKPSDM' },
  ],
  unsur: [
    langkah('1', 'pelatihan.rencana'),
    ...rantaiSurat({
      naskah: 'surat-permohonan-narasumber',
      konsep: '2',
      ketik: '3',
      paraf: '4',
      tandaTangan: '5',
      catatan: {
        4: 'Rantai paraf: Kabid PSDA, lalu Sekretaris; Kepala BKPSDM menandatangani pada langkah 5',
      },
    }),
    langkah('6', 'surat.agenda', {
      naskah: 'surat-permohonan-narasumber',
      opsi: 'kirim',
      catatan: 'Pencatatan dan pengiriman menurut SOP Surat Keluar',
    }),
    ...rantaiSurat({
      naskah: 'surat-pemberitahuan',
      konsep: '7',
      ketik: '8',
      paraf: '9',
      tandaTangan: '10',
      catatan: {
        8: 'Maksudnya: Konsep surat pemberitahuan',
        9: 'Maksudnya: Konsep surat pemberitahuan (diparaf)',
      },
    }),
    langkah('11', 'surat.agenda', {
      naskah: 'surat-pemberitahuan',
      opsi: 'kirim',
      catatan: 'Kelengkapan menyebut fotokopi; yang dikirim adalah surat pemberitahuan',
    }),
    langkah('12', 'surat.terimaBalasan', {
      naskah: 'surat-pemberitahuan',
      pencatat: 'agendaris',
      catatan:
        'Maksudnya: kelengkapan Surat balasan dan Data SIMPEG; output Disposisi dan daftar peserta tetap. Satu balasan dari setiap instansi',
      tenggat: { nama: 'Batas balasan', teks: 'batasBalasan' },
    }),
    ...rantaiSurat({
      naskah: 'sk-panitia',
      konsep: '13',
      ketik: '14',
      paraf: '15',
      tandaTangan: '16',
      opsi: 'nomor',
      catatan: {
        13: 'Maksudnya: Konsep SK Panitia kegiatan pelatihan',
        14: 'Maksudnya: Konsep SK Panitia kegiatan pelatihan; waktu pengetikan lain 30 menit',
        15: 'Ket. paraf berjenjang tercetak pada langkah 16',
        16: 'Ket. paraf berjenjang milik langkah 15',
      },
    }),
    ...rantaiSurat({
      naskah: 'surat-panggilan',
      konsep: '17',
      ketik: '18',
      paraf: '19',
      tandaTangan: '20',
      catatan: {
        17: 'Maksudnya: Konsep surat panggilan',
        19: 'Maksudnya: Konsep surat panggilan (diparaf); waktu paraf lain 10 menit. Ya/Tidak tercetak sesudah langkah ini',
      },
    }),
    langkah('21', 'surat.agenda', {
      naskah: 'surat-panggilan',
      opsi: 'kirim',
      catatan: 'Maksudnya: Surat panggilan. Sesudahnya nomor 22 sampai 25 tidak tercetak',
    }),
    langkah('26', 'catat.selesai', {
      catatan: 'Output menyebut jadwal dan materi, sedangkan kegiatannya sarana dan prasarana',
    }),
    ...rantaiSurat({
      naskah: 'undangan-pembukaan',
      konsep: '27',
      ketik: '28',
      paraf: '29',
      tandaTangan: '30',
      opsi: 'nomor',
    }),
    langkah('31', 'surat.gandakan', { naskah: 'undangan-pembukaan' }),
    langkah('32', 'surat.kirim', {
      naskah: 'undangan-pembukaan',
      catatan: 'Maksudnya: Tanda terima atau buku ekspedisi',
    }),
    langkah('33', 'peserta.daftar'),
    langkah('34', 'serah.terima'),
    langkah('35', 'catat.selesai'),
    langkah('36', 'pelaksanaan.catat', {
      catatan: 'Maksudnya: Daftar hadir; lamanya pelatihan mengikuti jadwal',
    }),
    langkah('37', 'peserta.laporan', {
      catatan: 'Maksudnya: Laporan peserta, satu dari setiap peserta',
    }),
    {
      jenis: 'panggilan',
      nama: 'SOP Penerbitan Sertifikat',
      sop: 'penerbitan-sertifikat',
      peran: 'pengelola',
    },
    langkah('38', 'sertifikat.gandakan', {
      catatan: 'Sertifikat dibuat menurut SOP Penerbitan Sertifikat',
    }),
    langkah('39', 'sertifikat.serah'),
    langkah('40', 'arsip.simpan', { catatan: 'Maksudnya: Arsip sertifikat pelatihan' }),
    ...rantaiSurat({
      naskah: 'laporan',
      konsep: '41',
      ketik: '42',
      paraf: '43',
      tandaTangan: '44',
      opsi: 'nomor',
    }),
    langkah('45', 'arsip.simpan', { naskah: 'laporan' }),
  ],
}
