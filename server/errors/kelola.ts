import { Galat } from '../platform/galat.js'

export const kelola = {
  KONFIGURASI_RUSAK: (d: { bagian: string; sebab: string }) =>
    new Galat(
      'KONFIGURASI_RUSAK',
      422,
      `Berkas konfigurasi tidak dapat dipakai: ${d.bagian}, ${d.sebab.replace(/\.$/, '')}.`,
      d,
    ),
  KONFIGURASI_BENTROK: (d: { bagian: string; kunci: string; sebab: string }) =>
    new Galat(
      'KONFIGURASI_BENTROK',
      409,
      `Konfigurasi belum dapat diterapkan. ${d.bagian} ${d.kunci}: ${d.sebab}`,
      d,
    ),
  SOP_VERSI_SUDAH_ADA: (d: { nama: string; nomor: number }) =>
    new Galat(
      'SOP_VERSI_SUDAH_ADA',
      409,
      `Isi berkas itu sama persis dengan versi ${d.nomor} SOP ${d.nama}. Ubah dahulu, misalnya tanggal revisinya.`,
      d,
    ),
  SOP_USULAN_MASIH_ADA: (d: { nama: string }) =>
    new Galat(
      'SOP_USULAN_MASIH_ADA',
      409,
      `Masih ada versi SOP ${d.nama} yang menunggu berlaku. Berlakukan atau batalkan dahulu.`,
      d,
    ),
  SOP_USULAN_SELESAI: () =>
    new Galat('SOP_USULAN_SELESAI', 409, 'Versi SOP ini sudah berlaku atau sudah dibatalkan.'),
  SOP_TANGGAL_LEWAT: (d: { hariIni: string }) =>
    new Galat(
      'SOP_TANGGAL_LEWAT',
      422,
      `Mulai berlaku tidak boleh sebelum hari ini, ${d.hariIni}.`,
      { ...d, kolom: 'Mulai berlaku' },
    ),
  KONFIGURASI_SAMA: () =>
    new Galat('KONFIGURASI_SAMA', 409, 'Konfigurasi kantor ini sudah sama dengan berkas itu.'),
  PERAN_BEDA_LINGKUP: (d: { kode: string; lama: string; baru: string }) =>
    new Galat(
      'PERAN_BEDA_LINGKUP',
      409,
      `Lingkup peran ${d.kode} di sini ${d.lama}, di berkas ${d.baru}; lingkup tidak dapat diubah.`,
      d,
    ),
}
