import { Galat } from '../platform/galat.js'

export const usulan = {
  USULAN_BUKAN_PENGUSUL: () =>
    new Galat(
      'USULAN_BUKAN_PENGUSUL',
      403,
      'Anda belum ditunjuk sebagai pengusul perangkat daerah ini. Hubungi penyelenggara pelatihan.',
    ),
  USULAN_TANPA_PENEMPATAN: (d: { nip: string }) =>
    new Galat(
      'USULAN_TANPA_PENEMPATAN',
      422,
      `Pegawai dengan NIP ${d.nip} belum tercatat bertugas pada perangkat daerah mana pun. Impor dahulu datanya.`,
      d,
    ),
  USULAN_DITUTUP: (d: { tutup: string }) =>
    new Galat('USULAN_DITUTUP', 409, `Usulan peserta ditutup sesudah ${d.tutup}.`, d),
  USULAN_BELUM_DIBUKA: () =>
    new Galat('USULAN_BELUM_DIBUKA', 409, 'Pelatihan ini belum dibuka untuk usulan peserta.'),
  USULAN_SUDAH_ADA: (d: { pd: string }) =>
    new Galat(
      'USULAN_SUDAH_ADA',
      409,
      `${d.pd} masih mempunyai usulan yang belum selesai untuk pelatihan ini. Lanjutkan usulan itu.`,
      d,
    ),
  USULAN_BUKAN_KONSEP: () =>
    new Galat(
      'USULAN_BUKAN_KONSEP',
      409,
      'Usulan ini sedang atau sudah diverifikasi, sehingga tidak dapat diubah.',
    ),
  USULAN_BARIS_TERTUTUP: (d: { nama: string }) =>
    new Galat(
      'USULAN_BARIS_TERTUTUP',
      409,
      `Data ${d.nama} tidak dapat diubah: hanya yang dikembalikan untuk diperbaiki yang terbuka.`,
      d,
    ),
  USULAN_KOSONG: () =>
    new Galat('USULAN_KOSONG', 422, 'Usulan masih kosong. Tambahkan peserta lebih dahulu.'),
  USULAN_BELUM_LENGKAP: (d: { orang: string[] }) =>
    new Galat('USULAN_BELUM_LENGKAP', 422, `Data belum lengkap: ${d.orang.join('; ')}.`, d),
  USULAN_BELUM_DIPERBAIKI: (d: { orang: string[] }) =>
    new Galat(
      'USULAN_BELUM_DIPERBAIKI',
      422,
      `Belum diperbaiki atau ditarik: ${d.orang.join(', ')}.`,
      d,
    ),
  USULAN_NIP_ADA: (d: { nama: string }) =>
    new Galat('USULAN_NIP_ADA', 409, `NIP ini sudah ada pada usulan, atas nama ${d.nama}.`, d),
  USULAN_SUDAH_PESERTA: (d: { orang: string[] }) =>
    new Galat(
      'USULAN_SUDAH_PESERTA',
      409,
      `Sudah menjadi peserta pelatihan ini: ${d.orang.join(', ')}.`,
      d,
    ),
  USULAN_SUDAH_DIPUTUS: (d: { orang: string[] }) =>
    new Galat('USULAN_SUDAH_DIPUTUS', 409, `Sudah diputus: ${d.orang.join(', ')}.`, d),
  USULAN_KUOTA_HABIS: (d: { kuota: number; terisi: number; diterima: number }) =>
    new Galat(
      'USULAN_KUOTA_HABIS',
      409,
      `Kuota ${d.kuota} peserta, sudah terisi ${d.terisi}: ${d.diterima} peserta tidak dapat diterima sekaligus. Tidak ada yang disimpan.`,
      d,
    ),
  USULAN_KUOTA_KURANG: (d: { kuota: number; terisi: number }) =>
    new Galat(
      'USULAN_KUOTA_KURANG',
      422,
      `Kolom Kuota tidak boleh kurang dari peserta yang sudah ada (${d.terisi}).`,
      d,
    ),
  USULAN_TANPA_DAFTAR: () =>
    new Galat(
      'USULAN_TANPA_DAFTAR',
      422,
      'Usulan peserta dikirim dari halaman Usulan peserta; tidak dimulai dari daftar SOP.',
    ),
}
