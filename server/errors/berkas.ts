import { Galat } from '../platform/galat.js'

export const berkas = {
  BERKAS_DIMUSNAHKAN: () =>
    new Galat(
      'BERKAS_DIMUSNAHKAN',
      410,
      'Berkas ini sudah dimusnahkan menurut jadwal retensi; yang tersimpan hanya catatannya.',
    ),
  SIMPANAN_MATI: (d: { sebab: string }) =>
    new Galat(
      'SIMPANAN_MATI',
      503,
      `Penyimpanan berkas sedang tidak dapat dipakai (${d.sebab}). Coba lagi nanti atau hubungi admin.`,
      d,
    ),
  BERKAS_TIDAK_UTUH: (d: { sha256: string }) =>
    new Galat(
      'BERKAS_TIDAK_UTUH',
      500,
      'Berkas ini hilang atau rusak di penyimpanan, sehingga tidak diberikan. Hubungi admin.',
      d,
    ),
  BERKAS_KOSONG: () => new Galat('BERKAS_KOSONG', 400, 'Berkas yang diunggah kosong.'),
  BERKAS_TERLALU_BESAR: (d: { batas: number }) =>
    new Galat('BERKAS_TERLALU_BESAR', 413, `Berkas melebihi batas ${d.batas} MB.`, d),
  BERKAS_TERLALU_PADAT: () =>
    new Galat(
      'BERKAS_TERLALU_PADAT',
      413,
      'Isi berkas setelah dibuka melebihi batas yang diperbolehkan.',
    ),
  BERKAS_BUKAN: (d: { harap: string; ternyata: string }) =>
    new Galat('BERKAS_BUKAN', 422, `Berkas harus ${d.harap}, tetapi isinya ${d.ternyata}.`, d),
  BERKAS_RUSAK: (d: { bagian: string }) =>
    new Galat(
      'BERKAS_RUSAK',
      422,
      `Berkas rusak (${d.bagian}). Simpan ulang, lalu unggah kembali.`,
      d,
    ),
  BERKAS_TERKUNCI: () =>
    new Galat(
      'BERKAS_TERKUNCI',
      422,
      'Berkas dilindungi kata sandi. Hapus kata sandinya, lalu unggah kembali.',
    ),
  GAMBAR_UKURAN: (d: { lebar: number; tinggi: number; sisi: number; sisiKecil: number }) =>
    new Galat(
      'GAMBAR_UKURAN',
      422,
      `Gambar berukuran ${d.lebar} x ${d.tinggi} piksel; setiap sisi harus ${d.sisiKecil} sampai ${d.sisi} piksel.`,
      d,
    ),
  BERKAS_BERBAHAYA: (d: { memuat: string }) =>
    new Galat('BERKAS_BERBAHAYA', 422, `Berkas ditolak karena memuat ${d.memuat}.`, d),
}
