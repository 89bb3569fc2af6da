import { Galat } from '../platform/galat.js'

export const pegawai = {
  TAUTAN_AWAL_HABIS: () =>
    new Galat('TAUTAN_AWAL_HABIS', 410, 'Tautan penyiapan ini sudah dipakai atau kedaluwarsa.'),
  SANDI_LEMAH: (d: { sebab: string }) => new Galat('SANDI_LEMAH', 422, `Kata sandi ${d.sebab}.`, d),
  SANDI_LAMA_SALAH: () => new Galat('SANDI_LAMA_SALAH', 422, 'Kata sandi lama tidak cocok.'),
  PENGULANGAN_TIDAK_SAMA: () =>
    new Galat('PENGULANGAN_TIDAK_SAMA', 422, 'Pengulangan kata sandi tidak sama.'),
  NAMA_PENGGUNA_TERPAKAI: (d: { namaPengguna: string }) =>
    new Galat('NAMA_PENGGUNA_TERPAKAI', 409, `Nama pengguna ${d.namaPengguna} sudah dipakai.`, d),
  NIP_SALAH: (d: { sebab: string }) => new Galat('NIP_SALAH', 422, `NIP ${d.sebab}.`, d),
  NIP_TERPAKAI: (d: { nama: string }) =>
    new Galat('NIP_TERPAKAI', 409, `NIP ini sudah tercatat atas nama ${d.nama}.`, d),
  KODE_TERPAKAI: (d: { kode: string }) =>
    new Galat('KODE_TERPAKAI', 409, `Kode ${d.kode} sudah dipakai.`, d),
  SUSUNAN_MELINGKAR: (d: { kolom: string }) =>
    new Galat(
      'SUSUNAN_MELINGKAR',
      422,
      `${d.kolom} berada di bawah yang diubah sendiri; pilih yang lain.`,
      d,
    ),
  UNIT_MASIH_DIPAKAI: (d: { sebab: string }) =>
    new Galat('UNIT_MASIH_DIPAKAI', 409, `Unit belum dapat diakhiri: ${d.sebab}.`, d),
  JABATAN_MASIH_DIPANGKU: (d: { nama: string }) =>
    new Galat(
      'JABATAN_MASIH_DIPANGKU',
      409,
      `Jabatan belum dapat diakhiri: masih dipangku ${d.nama}. Akhiri dahulu masa jabatannya.`,
      d,
    ),
  GOLONGAN_TIDAK_SESUAI: (d: { sebab: string }) =>
    new Galat('GOLONGAN_TIDAK_SESUAI', 422, `Golongan ${d.sebab}.`, d),
  MASA_JABATAN_TERBALIK: () =>
    new Galat(
      'MASA_JABATAN_TERBALIK',
      422,
      'Tanggal akhir masa jabatan mendahului tanggal mulainya.',
    ),
  MASA_JABATAN_TUMPANG_TINDIH: (d: {
    nama: string
    jabatan: string
    dari: string
    sampai: string
  }) =>
    new Galat(
      'MASA_JABATAN_TUMPANG_TINDIH',
      409,
      `${d.nama} sudah memangku ${d.jabatan} pada masa yang sama (${d.dari} s.d. ${d.sampai}).`,
      d,
    ),
  KODE_SALAH: () =>
    new Galat(
      'KODE_SALAH',
      422,
      'Kode verifikasi salah, sudah dipakai, atau sudah lewat waktunya.',
    ),
  KODE_DIPERLUKAN: () =>
    new Galat('KODE_DIPERLUKAN', 401, 'Akun ini memakai verifikasi dua langkah; sertakan kodenya.'),
  MASUK_SEPARUH_HABIS: () =>
    new Galat(
      'MASUK_SEPARUH_HABIS',
      401,
      'Waktu memasukkan kode sudah habis. Masuk kembali dari awal.',
    ),
  DUA_LANGKAH_WAJIB: (d: { ke: string }) =>
    new Galat(
      'DUA_LANGKAH_WAJIB',
      403,
      'Kantor mewajibkan verifikasi dua langkah bagi jabatan Anda. Aktifkan lebih dahulu di Profil.',
      d,
    ),
  DUA_LANGKAH_SUDAH_AKTIF: () =>
    new Galat('DUA_LANGKAH_SUDAH_AKTIF', 409, 'Verifikasi dua langkah sudah aktif.'),
  DUA_LANGKAH_BELUM_ADA: () =>
    new Galat('DUA_LANGKAH_BELUM_ADA', 409, 'Verifikasi dua langkah belum disiapkan.'),
  DUA_LANGKAH_SENDIRI: () =>
    new Galat(
      'DUA_LANGKAH_SENDIRI',
      409,
      'Verifikasi dua langkah Anda sendiri diatur di Profil; bila ponsel hilang, pakai kode cadangan.',
    ),
  SEGEL_TAK_TERBUKA: () =>
    new Galat(
      'SEGEL_TAK_TERBUKA',
      409,
      'Kode tidak dapat diperiksa karena kunci instalasi berubah. Mintalah admin menghapus verifikasi dua langkah akun ini.',
    ),
  TOKEN_TERLALU_BANYAK: (d: { batas: number }) =>
    new Galat(
      'TOKEN_TERLALU_BANYAK',
      409,
      `Paling banyak ${d.batas} token berlaku pada satu waktu; cabut yang tidak dipakai.`,
      d,
    ),
  SANDI_SALAH: () => new Galat('SANDI_SALAH', 422, 'Kata sandi tidak cocok.'),
  ADMIN_TERAKHIR: () =>
    new Galat('ADMIN_TERAKHIR', 409, 'Ini admin terakhir; tunjuk admin lain lebih dahulu.'),
  ZONA_SALAH: (d: { zona: string }) =>
    new Galat('ZONA_SALAH', 422, `Zona waktu ${d.zona} tidak dikenal.`, d),
  TUNJUK_DIRI: () =>
    new Galat(
      'TUNJUK_DIRI',
      403,
      'Penunjukan diri sendiri harus dicatat orang lain: Sekretaris atau admin.',
    ),
  PENGGANTI_TUMPANG_TINDIH: (d: { nama: string; sebutan: string; dari: string; sampai: string }) =>
    new Galat(
      'PENGGANTI_TUMPANG_TINDIH',
      409,
      `${d.nama} sudah ditunjuk sebagai ${d.sebutan} pada masa yang beririsan (${d.dari} s.d. ${d.sampai}). Akhiri yang itu lebih dahulu.`,
      d,
    ),
}
