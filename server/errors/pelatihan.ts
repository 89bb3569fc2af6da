import { Galat } from '../platform/galat.js'

export const pelatihan = {
  PELATIHAN_BELUM_ADA: () =>
    new Galat(
      'PELATIHAN_BELUM_ADA',
      409,
      'Perkara ini belum memiliki pelatihan. Selesaikan rencananya terlebih dahulu.',
    ),
  PELATIHAN_UNIT_LAIN: (d: { unit: string }) =>
    new Galat(
      'PELATIHAN_UNIT_LAIN',
      403,
      `Pelatihan ini diselenggarakan ${d.unit}; hanya petugas unit itu dan atasannya yang mengurusnya.`,
      d,
    ),
  DAFTAR_TERLALU_PANJANG: (d: { batas: number }) =>
    new Galat(
      'DAFTAR_TERLALU_PANJANG',
      413,
      `Daftar lebih panjang dari ${d.batas} baris. Bagi menjadi beberapa berkas.`,
      d,
    ),
  DAFTAR_TERLALU_LEBAR: (d: { batas: number }) =>
    new Galat('DAFTAR_TERLALU_LEBAR', 413, `Daftar lebih lebar dari ${d.batas} kolom.`, d),
  DAFTAR_TANPA_BARIS: () =>
    new Galat('DAFTAR_TANPA_BARIS', 422, 'Tidak ada baris data di bawah baris judul.'),
  KOLOM_WAJIB_KURANG: (d: { kurang: string[]; ditemukan: string[] }) =>
    new Galat(
      'KOLOM_WAJIB_KURANG',
      422,
      `Kolom ${d.kurang.join(' dan ')} tidak ditemukan pada sepuluh baris pertama; yang terbaca: ${d.ditemukan.join(', ') || 'tidak ada'}.`,
      d,
    ),
  PESERTA_MELEBIHI_KUOTA: (d: { kuota: number; terisi: number; baru: number }) =>
    new Galat(
      'PESERTA_MELEBIHI_KUOTA',
      409,
      `Kuota pelatihan ini ${d.kuota} peserta, sudah terisi ${d.terisi}: ${d.baru} peserta baru tidak muat. Ubah kuotanya pada halaman usulan pelatihan, atau kurangi daftarnya. Tidak ada yang disimpan.`,
      d,
    ),
  DAFTAR_ADA_SALAH: (d: { salah: number; contoh: string }) =>
    new Galat(
      'DAFTAR_ADA_SALAH',
      422,
      `Impor ditolak karena ${d.salah} baris salah. ${d.contoh}`,
      d,
    ),
  PESERTA_KOSONG: () =>
    new Galat(
      'PESERTA_KOSONG',
      422,
      'Daftar peserta masih kosong. Impor daftar peserta terlebih dahulu.',
    ),
  NIP_BUKAN_PESERTA: (d: { nip: string[] }) =>
    new Galat(
      'NIP_BUKAN_PESERTA',
      422,
      `NIP berikut tidak ada dalam daftar peserta: ${d.nip.slice(0, 5).join(', ')}${d.nip.length > 5 ? `, dan ${d.nip.length - 5} lainnya` : ''}.`,
      d,
    ),
  AKUN_BELUM_CUKUP: (d: { persen: number; ambang: number }) =>
    new Galat(
      'AKUN_BELUM_CUKUP',
      422,
      `Baru ${d.persen} % akun aktif; tahap ini dapat ditutup mulai ${d.ambang} %.`,
      d,
    ),
}
