import { Galat } from './platform/galat.js'

/**
 * Every error an office can meet: code, status, one sentence. Grouped by room.
 * 400 bad input, 403 not yours, 404 unknown, 409 someone was first, 410 too late, 413 too big, 422 rule broken.
 */
export const errors = {
  // masuk
  MASUK_GAGAL: () => new Galat('MASUK_GAGAL', 401, 'Nama pengguna atau kata sandi salah.'),
  MASUK_DITUNDA: (d: { detik: number }) =>
    new Galat('MASUK_DITUNDA', 429, `Terlalu banyak percobaan masuk. Coba lagi dalam ${d.detik} detik.`, d),
  BELUM_MASUK: () => new Galat('BELUM_MASUK', 401, 'Silakan masuk terlebih dahulu.'),
  TIDAK_BERWENANG: () => new Galat('TIDAK_BERWENANG', 403, 'Anda tidak berwenang membuka atau melakukan ini.'),
  CSRF_TIDAK_COCOK: () =>
    new Galat('CSRF_TIDAK_COCOK', 403, 'Formulir sudah kedaluwarsa. Muat ulang halaman, lalu kirim kembali.'),
  TIDAK_ADA: (d: { apa: string }) => new Galat('TIDAK_ADA', 404, `${d.apa} tidak ditemukan.`, d),
  ISIAN_SALAH: (d: { kolom: string; sebab: string }) =>
    new Galat('ISIAN_SALAH', 400, `Kolom ${d.kolom} ${d.sebab}.`, d),

  // tugas
  TUGAS_SUDAH_SELESAI: (d: { oleh: string; pada: string }) =>
    new Galat('TUGAS_SUDAH_SELESAI', 409, `Tugas ini sudah diselesaikan oleh ${d.oleh} pada ${d.pada}.`, d),
  TUGAS_SUDAH_BATAL: (d: { pada: string }) =>
    new Galat('TUGAS_SUDAH_BATAL', 409, `Tugas ini sudah tidak berlaku sejak ${d.pada}.`, d),
  TUGAS_DIPEGANG_LAIN: (d: { oleh: string; pada: string }) =>
    new Galat('TUGAS_DIPEGANG_LAIN', 409, `Tugas ini sedang dikerjakan oleh ${d.oleh} sejak ${d.pada}.`, d),
  TUGAS_BUKAN_MILIK: (d: { peran: string }) =>
    new Galat('TUGAS_BUKAN_MILIK', 403, `Tugas ini milik ${d.peran}, bukan milik Anda.`, d),
  MASA_TUGAS_HABIS: (d: { sebutan: string; sampai: string }) =>
    new Galat('MASA_TUGAS_HABIS', 403, `Masa tugas Anda sebagai ${d.sebutan} berakhir pada ${d.sampai}.`, d),
}
