/** Sentences of seed 000 and where each is proved: a file of the tests, and words of its test. */
export const SEED_000: readonly (readonly [kalimat: string, berkas: string, uji: string])[] = [
  [
    'Menguasai operasional LMS/BANGKOM pada level administrator (buat akun,enrolment, laporan).',
    'lms',
    'row 1 makes the accounts, once',
  ],
  [
    'Mampu mengelola data peserta dalam jumlah besar (validasi, rapikan format, hindari duplikasi).',
    'peserta-impor-periksa',
    'duplikat|ganda|twice|same',
  ],
  [
    'Teliti dalam verifikasi aktivitas pembelajaran, presensi, dan rekap nilai/kelulusan.',
    'alur-bangkom',
    'come in row by row, nothing guessed',
  ],
  [
    'Menghimpun dan mengolah data peserta dalam Aplikasi Bangkom berdasarkan data SIMPEG',
    'lms',
    'row 1 makes the accounts, once',
  ],
  [
    'Menyerahkan daftar peserta kepada Pengelola Penyelenggaraan untuk diperiksa.',
    'alur-bangkom',
    'row 2 has two hands',
  ],
  [
    'Mereset password peserta yang mengalami kendala login',
    'lms',
    'a reset is really set, shown once',
  ],
  [
    'Memantau keaktifan peserta dan mengecek rekapitulasi kehadiran',
    'alur-bangkom',
    'monitoring asks Moodle',
  ],
  ['Memverifikasi kelulusan', 'alur-bangkom-lanjut', 'marks and attendance decide'],
  [
    'membuat laporan pelaksanaan kegiatan',
    'alur-bangkom-lanjut',
    'the minutes and the transcripts',
  ],
  [
    'Mengupload laporan sebagai syarat Penerbitan sertifikat.',
    'alur-bangkom-lanjut',
    'File Transkrip',
  ],
  [
    'Mengupload laporan sebagai syarat Penerbitan sertifikat.',
    'alur-sertifikat',
    'nor before the report of the training',
  ],
  ['Melakukan backup data secara keseluruhan (format .mbz/.zip)', 'cadangan', 'the drill'],
  ['Melakukan backup data secara keseluruhan (format .mbz/.zip)', 'alur-bangkom-lanjut', '[.]mbz'],
  [
    'Seluruh aktivitas (akun, presensi, aktivitas modul, tugas, nilai) tercatat',
    'alur-bangkom',
    'monitoring asks Moodle',
  ],
  [
    'Rekap digital (daftar akun, rekap presensi, rekap nilai, berita acara) diarsipkan',
    'alur-bangkom-lanjut',
    'File Transkrip',
  ],
]
