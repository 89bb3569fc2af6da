import { Galat } from '../platform/galat.js'

export const pengaduan = {
  ADUAN_TIDAK_DIKENAL: () =>
    new Galat(
      'ADUAN_TIDAK_DIKENAL',
      404,
      'Tanda terima ini tidak dikenal. Periksa kembali alamatnya.',
    ),
  ADUAN_BELUM_DITERIMA: () =>
    new Galat(
      'ADUAN_BELUM_DITERIMA',
      409,
      'Kantor ini belum menunjuk petugas layanan, sehingga pengaduan belum dapat diterima di sini.',
    ),
  ADUAN_ANONIM_BERNAMA: () =>
    new Galat(
      'ADUAN_ANONIM_BERNAMA',
      422,
      'Identitas diisi padahal memilih anonim. Kosongkan nama, telepon, dan surel, atau pilih rahasia.',
    ),
  ADUAN_TANPA_TANDA_TERIMA: () =>
    new Galat(
      'ADUAN_TANPA_TANDA_TERIMA',
      422,
      'Pengaduan dicatat di halaman Pengaduan, yang memberi tanda terimanya; tidak dimulai dari daftar SOP.',
    ),
  ADUAN_BELUM_DITANGGAPI: () =>
    new Galat(
      'ADUAN_BELUM_DITANGGAPI',
      422,
      'Tulis dahulu tanggapan kepada pelapor, baru pengaduan dapat diselesaikan.',
    ),
  ADUAN_TIDAK_DISPOSISI: () =>
    new Galat(
      'ADUAN_TIDAK_DISPOSISI',
      409,
      'Pengaduan ini sedang tidak ada pada seorang petugas, sehingga disposisinya tidak dapat dialihkan.',
    ),
  ADUAN_PETUGAS_SAMA: (d: { nama: string }) =>
    new Galat('ADUAN_PETUGAS_SAMA', 409, `Pengaduan ini sudah ada pada ${d.nama}.`, d),
  ADUAN_BELUM_SELESAI: () =>
    new Galat('ADUAN_BELUM_SELESAI', 409, 'Penanganan dinilai sesudah pengaduan selesai.'),
  ADUAN_SUDAH_DINILAI: () =>
    new Galat('ADUAN_SUDAH_DINILAI', 409, 'Pengaduan ini sudah Anda nilai. Terima kasih.'),
}
