import { Galat } from '../platform/galat.js'

export const lms = {
  LMS_BELUM_DISETEL: (d: { apa: string }) =>
    new Galat('LMS_BELUM_DISETEL', 409, `${d.apa} belum disetel pada halaman Setelan LMS.`, d),
  LMS_KURSUS_BELUM: () =>
    new Galat(
      'LMS_KURSUS_BELUM',
      409,
      'Nama pendek kursus pelatihan ini belum diisi pada halaman LMS pelatihan.',
    ),
  LMS_BUKAN_PENGELOLA: () =>
    new Galat(
      'LMS_BUKAN_PENGELOLA',
      403,
      'Hanya Admin BANGKOM dan Pengelola yang mengurus akun dan nilai peserta di LMS.',
    ),
  LMS_GAGAL: (d: { kata: string }) =>
    new Galat('LMS_GAGAL', 502, `Moodle tidak melakukannya: ${d.kata}`, d),
  LMS_AKUN_TIDAK_ADA: (d: { nip: string }) =>
    new Galat(
      'LMS_AKUN_TIDAK_ADA',
      422,
      `NIP ${d.nip} belum punya akun di Moodle. Daftarkan dahulu dari halaman LMS pelatihan.`,
      d,
    ),
  LMS_BELUM_DIRESET: (d: { nip: string }) =>
    new Galat(
      'LMS_BELUM_DIRESET',
      422,
      `Kata sandi NIP ${d.nip} belum direset sejak tugas ini dibuka. Buat kata sandi baru di atas formulir lebih dahulu.`,
      d,
    ),
  LMS_SEDANG_JALAN: (d: { judul: string }) =>
    new Galat('LMS_SEDANG_JALAN', 409, `${d.judul} masih berjalan; tunggu sampai selesai.`, d),
  LMS_TANPA_PENGENAL: (d: { ditemukan: string[] }) =>
    new Galat(
      'LMS_TANPA_PENGENAL',
      422,
      `Kolom NIP (ID number, Username, atau Nomor ID) tidak ditemukan; yang terbaca: ${d.ditemukan.join(', ') || 'tidak ada'}.`,
      d,
    ),
  LMS_TANPA_NILAI: (d: { apa: string; ditemukan: string[] }) =>
    new Galat(
      'LMS_TANPA_NILAI',
      422,
      `Kolom ${d.apa} tidak ditemukan; yang terbaca: ${d.ditemukan.join(', ')}.`,
      d,
    ),
  LMS_TANPA_BARIS: () =>
    new Galat('LMS_TANPA_BARIS', 422, 'Tidak ada baris yang cocok dengan peserta pelatihan ini.'),
}
