import { Galat } from '../platform/galat.js'

export const masuk = {
  MASUK_GAGAL: () => new Galat('MASUK_GAGAL', 401, 'Nama pengguna atau kata sandi salah.'),
  MASUK_DITUNDA: (d: { detik: number }) =>
    new Galat(
      'MASUK_DITUNDA',
      429,
      `Terlalu banyak percobaan masuk. Coba lagi dalam ${d.detik} detik.`,
      d,
    ),
  TOKEN_TIDAK_BERLAKU: () =>
    new Galat(
      'TOKEN_TIDAK_BERLAKU',
      401,
      'Token API tidak dikenal, sudah dicabut, atau sudah kedaluwarsa.',
    ),
  TOKEN_BUKAN_UNTUK_INI: () =>
    new Galat(
      'TOKEN_BUKAN_UNTUK_INI',
      403,
      'Ini hanya dapat dilakukan pemiliknya dengan masuk sendiri, bukan dengan token API.',
    ),
  TOKEN_DI_LUAR_LINGKUP: (d: { sebab: string }) =>
    new Galat('TOKEN_DI_LUAR_LINGKUP', 403, `Token API ini ${d.sebab}.`, d),
  BELUM_MASUK: () => new Galat('BELUM_MASUK', 401, 'Silakan masuk terlebih dahulu.'),
  TIDAK_BERWENANG: () =>
    new Galat('TIDAK_BERWENANG', 403, 'Anda tidak berwenang membuka atau melakukan ini.'),
  CSRF_TIDAK_COCOK: () =>
    new Galat(
      'CSRF_TIDAK_COCOK',
      403,
      'Belum terkirim: formulir ini dibuka pada sesi yang sudah berakhir. Periksa isiannya, lalu kirim ulang.',
    ),
  TIDAK_ADA: (d: { apa: string }) => new Galat('TIDAK_ADA', 404, `${d.apa} tidak ditemukan.`, d),
  ISIAN_SALAH: (d: { kolom: string; sebab: string; kesalahan?: readonly unknown[] }) =>
    new Galat('ISIAN_SALAH', 400, `Kolom ${d.kolom} ${d.sebab}.`, d),
  TEKS_TAK_TERSIMPAN: () =>
    new Galat(
      'TEKS_TAK_TERSIMPAN',
      400,
      'Isian memuat karakter yang tidak dapat disimpan (karakter kosong atau rusak).',
    ),
  TERLALU_DALAM: () => new Galat('TERLALU_DALAM', 400, 'Susunan isian terlalu dalam.'),
  ASAL_DITOLAK: () => new Galat('ASAL_DITOLAK', 403, 'Permintaan dari situs lain ditolak.'),
  KUNCI_ULANG_SALAH: () =>
    new Galat(
      'KUNCI_ULANG_SALAH',
      400,
      'Idempotency-Key harus 1 sampai 200 huruf, angka, atau tanda baca tanpa spasi.',
    ),
  KUNCI_ULANG_BEDA: () =>
    new Galat(
      'KUNCI_ULANG_BEDA',
      422,
      'Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci baru.',
    ),
  UNGGAHAN_TERLALU_BESAR: (d: { nama: string; batasMb: number }) =>
    new Galat(
      'UNGGAHAN_TERLALU_BESAR',
      413,
      `Berkas ${d.nama} lebih besar dari ${d.batasMb} MB.`,
      d,
    ),
  UNGGAHAN_TERLALU_BANYAK: (d: { batas: number }) =>
    new Galat(
      'UNGGAHAN_TERLALU_BANYAK',
      413,
      `Paling banyak ${d.batas} berkas dapat dikirim sekaligus.`,
      d,
    ),
  UNGGAHAN_KOSONG: (d: { nama: string }) =>
    new Galat('UNGGAHAN_KOSONG', 400, `Berkas ${d.nama} kosong.`, d),
  UNGGAHAN_TIDAK_ADA: (d: { nama: string }) =>
    new Galat('UNGGAHAN_TIDAK_ADA', 400, `Berkas ${d.nama} belum tersimpan. Unggah kembali.`, d),
  ISIAN_TERLALU_BESAR: (d: { batasMb: number }) =>
    new Galat('ISIAN_TERLALU_BESAR', 413, `Isian lebih besar dari ${d.batasMb} MB.`, d),
  ISIAN_TAK_TERBACA: (d: { sebab: string }) =>
    new Galat('ISIAN_TAK_TERBACA', 400, `Isian tidak dapat dibaca: ${d.sebab}.`, d),
  JENIS_ISIAN_ASING: () =>
    new Galat(
      'JENIS_ISIAN_ASING',
      415,
      'Jenis isian tidak dikenal. Gunakan formulir atau application/json.',
    ),
  DATA_BENTROK: () =>
    new Galat(
      'DATA_BENTROK',
      409,
      'Data yang sama sudah ada atau baru saja diubah orang lain. Muat ulang, lalu periksa.',
    ),
  NILAI_DI_LUAR_BATAS: () =>
    new Galat(
      'NILAI_DI_LUAR_BATAS',
      400,
      'Ada angka atau tanggal di luar batas yang dapat disimpan.',
    ),
  SEDANG_SIBUK: () =>
    new Galat(
      'SEDANG_SIBUK',
      503,
      'Basis data sedang sibuk atau tidak terjangkau. Tidak ada yang tersimpan separuh; coba lagi sebentar.',
    ),
}
