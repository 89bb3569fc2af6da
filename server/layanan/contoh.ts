import type { Knex } from 'knex'
import type { Standar } from './komponen.js'

/** As BKPSDM Kutai Kartanegara prints it, with the slips of its typist mended. */
export const STANDAR_CONTOH: Standar = {
  nama: 'Aplikasi Pengembangan Kompetensi (BANGKOM)',
  komponen: [
    ['Akun SIMPEG'],
    [
      'Pengusul/Perangkat Daerah menyampaikan usulan peserta disertai dengan kelengkapan data pada Aplikasi Bangkom',
      'BKPSDM melakukan proses verifikasi peserta',
    ],
    ['2 (Dua) hari kerja + Lama Pelatihan'],
    ['Tidak dipungut biaya/tarif (Gratis)'],
    ['Sertifikat Pelatihan'],
    [
      'Pengaduan dapat disampaikan pada jam dan hari kerja',
      'Datang langsung Bidang Pengembangan Sumber Daya ASN',
      'Email resmi unit layanan',
      'Helpdesk/petugas layanan',
      'Waktu tindak lanjut maksimal 3 hari kerja',
    ],
    [
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
      'Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil',
      'Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil',
    ],
    [
      'PC/Laptop Admin',
      'Akun Administrator LMS/BANGKOM',
      'Koneksi internet',
      'Data SIMPEG',
      'Media penyimpanan arsip (server/drive internal atau hard disk eksternal sesuai kebijakan)',
      'Kanal komunikasi resmi (email dinas/WA grup/helpdesk)',
    ],
    [
      'Menguasai operasional LMS/BANGKOM pada level administrator (buat akun, enrolment, laporan)',
      'Mampu mengelola data peserta dalam jumlah besar (validasi, rapikan format, hindari duplikasi)',
      'Teliti dalam verifikasi aktivitas pembelajaran, presensi, dan rekap nilai/kelulusan',
    ],
    [
      'Dilaksanakan oleh Kepala BKPSDM/Kabid PSDA melalui monitoring, evaluasi, dan pengendalian pelayanan secara berkala',
    ],
    ['Minimal 3 (tiga) orang petugas layanan'],
    [
      'Pelayanan diberikan secara profesional, transparan, cepat, tepat, dan akuntabel sesuai standar pelayanan',
    ],
    ['Kerahasiaan dokumen dan data pemohon dijamin sesuai ketentuan peraturan perundang-undangan'],
    [
      'Evaluasi dilaksanakan secara berkala melalui monitoring, rapat evaluasi, dan survei kepuasan masyarakat/pengguna layanan',
    ],
  ],
  maklumat:
    'Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan Aplikasi Pengembangan Kompetensi (BANGKOM) sesuai Standar Pelayanan yang telah ditetapkan dan apabila tidak menepati janji pelayanan, kami siap menerima sanksi sesuai ketentuan peraturan perundang-undangan.',
  sop: 'operasional-bangkom',
}

/** The standard of the sample office; nothing where there is one already. */
export async function isiContohLayanan(trx: Knex.Transaction, kini: Date): Promise<void> {
  await trx('layanan_standar')
    .insert({ nomor: 1, isi: JSON.stringify(STANDAR_CONTOH), dibuat_at: kini })
    .onConflict()
    .ignore()
}
