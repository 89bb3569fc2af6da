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
