import { Galat } from '../platform/galat.js'

export const tte = {
  TTE_HALAMAN_TIDAK_ADA: (d: { halaman: number }) =>
    new Galat(
      'TTE_HALAMAN_TIDAK_ADA',
      422,
      `Halaman ${d.halaman} untuk tanda tangan tidak ada pada dokumen.`,
      d,
    ),
  TTE_FRASA_SALAH: (d: { kode?: string } = {}) =>
    new Galat(
      'TTE_FRASA_SALAH',
      422,
      'Passphrase salah. Dokumen belum ditandatangani; silakan coba lagi.',
      d,
    ),
  TTE_FRASA_BERKAS_SALAH: () =>
    new Galat('TTE_FRASA_BERKAS_SALAH', 422, 'Passphrase tidak membuka berkas sertifikat ini.'),
  TTE_FRASA_DITUNDA: (d: { detik: number }) =>
    new Galat(
      'TTE_FRASA_DITUNDA',
      429,
      `Passphrase sudah beberapa kali salah. Tunggu ${d.detik} detik, lalu coba lagi.`,
      d,
    ),
  TTE_BELUM_BERSERTIFIKAT: (d: { nama: string }) =>
    new Galat(
      'TTE_BELUM_BERSERTIFIKAT',
      422,
      `${d.nama} belum memiliki sertifikat elektronik di kantor ini. Unggah lebih dahulu pada halaman TTE.`,
      d,
    ),
  TTE_SERTIFIKAT_DI_LUAR_MASA: (d: { nama: string; dari: string; sampai: string }) =>
    new Galat(
      'TTE_SERTIFIKAT_DI_LUAR_MASA',
      422,
      `Sertifikat elektronik ${d.nama} hanya berlaku ${d.dari} s.d. ${d.sampai}. Unggah sertifikat yang berlaku.`,
      d,
    ),
  TTE_SEDANG_BERJALAN: () =>
    new Galat(
      'TTE_SEDANG_BERJALAN',
      409,
      'Dokumen ini sedang ditandatangani. Tunggu sebentar, lalu muat ulang.',
    ),
  TTE_TAK_TENTU: (d: { kode: string }) =>
    new Galat(
      'TTE_TAK_TENTU',
      504,
      'Layanan tanda tangan tidak menjawab sampai selesai. Coba lagi: sebelum menandatangani ulang, akan ditanyakan dahulu apakah sudah ditandatangani.',
      d,
    ),
  TTE_LAYANAN_GAGAL: (d: { kode: string; kata: string }) =>
    new Galat(
      'TTE_LAYANAN_GAGAL',
      502,
      `Layanan tanda tangan menolak (${d.kode}${d.kata ? `: ${d.kata}` : ''}). Dokumen belum ditandatangani.`,
      d,
    ),
  TTE_LAYANAN_SIBUK: (d: { kode: string }) =>
    new Galat(
      'TTE_LAYANAN_SIBUK',
      503,
      'Layanan tanda tangan sedang sibuk. Dokumen belum ditandatangani; coba lagi beberapa menit lagi.',
      d,
    ),
  TTE_TIDAK_TERHUBUNG: () =>
    new Galat(
      'TTE_TIDAK_TERHUBUNG',
      503,
      'Layanan tanda tangan tidak dapat dihubungi. Dokumen belum ditandatangani; beri tahu admin.',
    ),
  TTE_TIDAK_SIAP: (d: { kode: string; kalimat: string }) =>
    new Galat('TTE_TIDAK_SIAP', 422, d.kalimat, d),
  TTE_HASIL_SALAH: (d: { sebab: string }) =>
    new Galat(
      'TTE_HASIL_SALAH',
      502,
      `Berkas yang dikembalikan layanan tanda tangan ditolak: ${d.sebab}.`,
      d,
    ),
  TTE_UNGGAHAN_BEDA: (d: { sebab: string }) =>
    new Galat('TTE_UNGGAHAN_BEDA', 422, `PDF yang diunggah ditolak: ${d.sebab}.`, d),
  TTE_KUNCI_TAK_TERBACA: (d: { sebab: string }) =>
    new Galat('TTE_KUNCI_TAK_TERBACA', 422, `Berkas sertifikat tidak terbaca: ${d.sebab}.`, d),
  TTE_SERTIFIKAT_SUDAH_ADA: () =>
    new Galat('TTE_SERTIFIKAT_SUDAH_ADA', 409, 'Sertifikat ini sudah pernah diunggah.'),
  TTE_BELUM_DISETEL: (d: { apa: string }) =>
    new Galat(
      'TTE_BELUM_DISETEL',
      422,
      `${d.apa} belum diisi pada setelan TTE. Minta admin melengkapinya.`,
      d,
    ),
  TTE_TAG_SALAH: (d: { tag: string; jumlah: number }) =>
    new Galat(
      'TTE_TAG_SALAH',
      422,
      `Penanda letak ${d.tag} harus muncul tepat satu kali pada dokumen, tetapi ada ${d.jumlah}.`,
      d,
    ),
}
