import { Galat } from '../platform/galat.js'

export const kelas = {
  SESI_TERLALU_PENDEK: (d: { jp: number; perlu: number; menit: number }) =>
    new Galat(
      'SESI_TERLALU_PENDEK',
      422,
      `Kolom JP tidak cocok: ${d.jp} JP memerlukan ${d.perlu} menit, sedangkan sesi ini hanya ${d.menit} menit.`,
      d,
    ),
  SESI_BERTUMPUK: (d: { mata: string; pukul: string }) =>
    new Galat(
      'SESI_BERTUMPUK',
      409,
      `Waktunya bertumpuk dengan sesi ${d.mata} (${d.pukul}) pada pelatihan yang sama.`,
      d,
    ),
  JADWAL_HABIS: () =>
    new Galat('JADWAL_HABIS', 409, 'Semua baris jadwal rencana sudah menjadi sesi.'),
  JADWAL_SALAH: (d: { baris: number; materi: string; sebab: string }) =>
    new Galat(
      'JADWAL_SALAH',
      422,
      `Baris ${d.baris} jadwal (${d.materi}) belum dapat menjadi sesi: ${d.sebab} Perbaiki jadwalnya pada Ubah tanggal pelatihan; belum ada sesi yang dibuat.`,
      d,
    ),
  SESI_BERISI: (d: { mata: string; jumlah: number }) =>
    new Galat(
      'SESI_BERISI',
      409,
      `Sesi ${d.mata} sudah mempunyai ${d.jumlah} catatan kehadiran dan tidak dapat dihapus.`,
      d,
    ),
  SESI_BELUM_DIBUKA: (d: { mata: string; buka: string }) =>
    new Galat('SESI_BELUM_DIBUKA', 409, `Daftar hadir sesi ${d.mata} baru dibuka ${d.buka}.`, d),
  SESI_SUDAH_DITUTUP: (d: { mata: string; tutup: string }) =>
    new Galat(
      'SESI_SUDAH_DITUTUP',
      410,
      `Daftar hadir sesi ${d.mata} ditutup ${d.tutup}. Bila Anda hadir, sampaikan kepada panitia.`,
      d,
    ),
  SESI_BELUM_USAI: (d: { mata: string; selesai: string }) =>
    new Galat(
      'SESI_BELUM_USAI',
      422,
      `Kehadiran belum dapat disimpulkan: sesi ${d.mata} baru selesai ${d.selesai}.`,
      d,
    ),
  KODE_HADIR_SALAH: () =>
    new Galat(
      'KODE_HADIR_SALAH',
      422,
      'Kode ini salah atau sudah berganti. Ketik kode yang sedang tampil di layar kelas.',
    ),
  BUKAN_PESERTA: () =>
    new Galat(
      'BUKAN_PESERTA',
      403,
      'Anda tidak tercatat sebagai peserta pelatihan ini. Hubungi panitia bila seharusnya tercatat.',
    ),
  NARASUMBER_DIPAKAI: (d: { nama: string }) =>
    new Galat(
      'NARASUMBER_DIPAKAI',
      409,
      `${d.nama} masih mengisi sesi atau sudah dinilai peserta, jadi tidak dapat dihapus.`,
      d,
    ),
  MATERI_TANPA_ISI: () =>
    new Galat('MATERI_TANPA_ISI', 422, 'Pilih berkas atau isi tautan materi, salah satu.'),
  BIODATA_BELUM_LENGKAP: () =>
    new Galat(
      'BIODATA_BELUM_LENGKAP',
      409,
      'Lengkapi biodata Anda lebih dahulu; sesudah itu materi dan evaluasi terbuka.',
    ),
  EVALUASI_SUDAH_DIISI: () =>
    new Galat('EVALUASI_SUDAH_DIISI', 409, 'Evaluasi ini sudah Anda isi. Terima kasih.'),
  EVALUASI_TERTUTUP: (d: { sebab: string }) =>
    new Galat('EVALUASI_TERTUTUP', 409, `Evaluasi belum atau tidak lagi terbuka: ${d.sebab}.`, d),
  SUDAH_TERDAFTAR: (d: { nama: string }) =>
    new Galat('SUDAH_TERDAFTAR', 409, `${d.nama} sudah ada dalam daftar peserta.`, d),
  KODE_AWAL_SALAH: () =>
    new Galat(
      'KODE_AWAL_SALAH',
      422,
      'NIP atau kode awal tidak cocok, atau kodenya sudah dipakai atau kedaluwarsa. Laporkan kendala bila kode Anda benar.',
    ),
}
