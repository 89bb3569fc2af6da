import { Galat } from '../platform/galat.js'

export const naskah = {
  JABATAN_KOSONG: (d: { peran: string }) =>
    new Galat(
      'JABATAN_KOSONG',
      422,
      `Tidak ada pemangku jabatan untuk peran ${d.peran} pada tanggal ini.`,
      d,
    ),
  NASKAH_BELUM_ADA: (d: { jenis: string }) =>
    new Galat(
      'NASKAH_BELUM_ADA',
      409,
      `Naskah ${d.jenis.replaceAll('-', ' ')} belum disusun pada perkara ini.`,
      d,
    ),
  NASKAH_SUDAH_TERBIT: (d: { nomor: string }) =>
    new Galat(
      'NASKAH_SUDAH_TERBIT',
      409,
      `Naskah sudah terbit dengan nomor ${d.nomor} dan tidak dapat diubah.`,
      d,
    ),
  TANGGAL_DI_LUAR_MASA: (d: { nama: string; tanggal: string; dari: string; sampai: string }) =>
    new Galat(
      'TANGGAL_DI_LUAR_MASA',
      422,
      `Tanggal ${d.tanggal} di luar masa jabatan ${d.nama} (${d.dari} s.d. ${d.sampai}).`,
      d,
    ),
  NASKAH_BELUM_TERBIT: () =>
    new Galat('NASKAH_BELUM_TERBIT', 409, 'Naskah belum bernomor sehingga belum dapat dikirim.'),
  SALINAN_BELUM_ADA: () =>
    new Galat('SALINAN_BELUM_ADA', 409, 'Salinan arsip tersedia sesudah naskah terbit.'),
  NASKAH_BERUBAH: (d: { versi: number }) =>
    new Galat(
      'NASKAH_BERUBAH',
      409,
      `Naskah sudah berubah menjadi versi ${d.versi}. Buka kembali sebelum memutuskan.`,
      d,
    ),
  VERSI_TUNGGAL: () =>
    new Galat(
      'VERSI_TUNGGAL',
      409,
      'Naskah ini baru satu versi, jadi belum ada yang dapat dibandingkan.',
    ),
  KALIMAT_TIDAK_ADA: (d: { posisi: number; jumlah: number }) =>
    new Galat(
      'KALIMAT_TIDAK_ADA',
      422,
      `Kalimat ke-${d.posisi + 1} tidak ada; naskah ini memuat ${d.jumlah} kalimat.`,
      d,
    ),
  NASKAH_BELUM_DITANDATANGANI: () =>
    new Galat(
      'NASKAH_BELUM_DITANDATANGANI',
      409,
      'Naskah belum ditandatangani sehingga belum dapat diberi nomor.',
    ),
  KLASIFIKASI_TIDAK_DIKENAL: (d: { kode: string }) =>
    new Galat(
      'KLASIFIKASI_TIDAK_DIKENAL',
      422,
      `Kode klasifikasi ${d.kode} tidak ada dalam daftar atau tidak dipakai lagi.`,
      { ...d, kolom: 'Kode klasifikasi', sebab: 'tidak ada dalam daftar' },
    ),
  TEMPLAT_SUDAH_TERBARU: (d: { nama: string }) =>
    new Galat(
      'TEMPLAT_SUDAH_TERBARU',
      409,
      `Perkara ini sudah memakai templat ${d.nama} yang berlaku.`,
      d,
    ),
  NASKAH_TERLALU_PANJANG: (d: { halaman: number; batas: number }) =>
    new Galat(
      'NASKAH_TERLALU_PANJANG',
      413,
      `Isian akan menjadi kira-kira ${d.halaman} halaman; paling banyak ${d.batas}. Pindahkan sebagian ke lampiran tersendiri.`,
      d,
    ),
  TEMPLAT_CACAT: (d: { cacat: string[] }) =>
    new Galat('TEMPLAT_CACAT', 422, `Templat tidak dapat dipakai:\n- ${d.cacat.join('\n- ')}`, d),
  TEMPLAT_SUDAH_ADA: (d: { versi: number }) =>
    new Galat(
      'TEMPLAT_SUDAH_ADA',
      409,
      `Templat yang sama persis sudah tersimpan sebagai versi ${d.versi}.`,
      d,
    ),
  TEMPLAT_SUDAH_BERLAKU: (d: { versi: number }) =>
    new Galat('TEMPLAT_SUDAH_BERLAKU', 409, `Versi ${d.versi} sudah berlaku.`, d),
  TEMPLAT_TERLALU_BERAT: () =>
    new Galat(
      'TEMPLAT_TERLALU_BERAT',
      422,
      'Templat terlalu berat: menyusun satu naskah dengannya memakan waktu atau memori di luar batas.',
    ),
  TEMPLAT_TERKUNCI: () =>
    new Galat(
      'TEMPLAT_TERKUNCI',
      409,
      'Naskah sudah ditandatangani sehingga templatnya tidak dapat diganti lagi.',
    ),
  NASKAH_BUKAN_ELEKTRONIK: () =>
    new Galat(
      'NASKAH_BUKAN_ELEKTRONIK',
      409,
      'Jenis naskah ini ditandatangani basah, sehingga tidak ada naskah final yang disiapkan.',
    ),
  NASKAH_BELUM_FINAL: () =>
    new Galat('NASKAH_BELUM_FINAL', 409, 'Siapkan naskah final dahulu, lalu baca PDF-nya.'),
  NASKAH_FINAL_ORANG_LAIN: () =>
    new Galat(
      'NASKAH_FINAL_ORANG_LAIN',
      409,
      'Naskah final mencetak penandatangan lain. Siapkan naskah final kembali atas nama Anda.',
    ),
  NASKAH_WORD_ASING: () =>
    new Galat(
      'NASKAH_WORD_ASING',
      422,
      'Berkas ini bukan berkas kerja dari tugas ini. Unduh berkas Word dari halaman tugas, sunting berkas itu, lalu unggah.',
    ),
  NASKAH_WORD_LAIN: (d: { jenis: string }) =>
    new Galat(
      'NASKAH_WORD_LAIN',
      422,
      `Berkas ini milik naskah lain (${d.jenis}). Unggah berkas yang diunduh dari tugas ini.`,
      d,
    ),
  NASKAH_WORD_SISA: (d: { memuat: string }) =>
    new Galat(
      'NASKAH_WORD_SISA',
      422,
      `Berkas masih memuat ${d.memuat}. Terima atau hapus dahulu di Word, lalu unggah kembali.`,
      d,
    ),
  NASKAH_WORD_KURANG: (d: { tempat: string[] }) =>
    new Galat(
      'NASKAH_WORD_KURANG',
      422,
      `Berkas tidak lagi memuat ${d.tempat.join(', ')}. Kembalikan seperti pada berkas yang diunduh.`,
      d,
    ),
  NASKAH_WORD_TANDA: (d: { tanda: string }) =>
    new Galat(
      'NASKAH_WORD_TANDA',
      422,
      `Tanda dalam kurung siku rusak, pindah tempat, atau tidak dikenal: ${d.tanda}. Kembalikan seperti pada berkas yang diunduh.`,
      d,
    ),
  NASKAH_WORD_BERAT: () =>
    new Galat(
      'NASKAH_WORD_BERAT',
      413,
      'Isi berkas Word terlalu besar untuk sebuah naskah. Pindahkan lampiran yang panjang ke berkas tersendiri.',
    ),
  NASKAH_WORD_BASI: (d: { versi: number; dari: number; oleh: string }) =>
    new Galat(
      'NASKAH_WORD_BASI',
      409,
      `Berkas ini diunduh dari versi ${d.dari}, sedangkan ${d.oleh} sudah membuat versi ${d.versi}. Unduh berkas terbaru, atau centang "Unggah di atas versi terbaru".`,
      d,
    ),
  NASKAH_WORD_TANPA_MASSAL: () =>
    new Galat(
      'NASKAH_WORD_TANPA_MASSAL',
      409,
      'Naskah ini ditulis di Word, sehingga surat untuk setiap peserta tidak dapat disusun otomatis darinya.',
    ),
  NASKAH_BUKAN_WORD: () =>
    new Galat('NASKAH_BUKAN_WORD', 409, 'Versi terbaru naskah ini tidak berasal dari Word.'),
  PRATINJAU_WORD: () =>
    new Galat(
      'PRATINJAU_WORD',
      409,
      'Naskah ini ditulis di Word. Lihat DOCX atau PDF versi terbarunya pada halaman tugas.',
    ),
  PRATINJAU_DIGANTI: () =>
    new Galat(
      'PRATINJAU_DIGANTI',
      409,
      'Pratinjau ini tidak dibuat karena ada permintaan yang lebih baru dari Anda.',
    ),
  PDF_MENUNGGU: () =>
    new Galat(
      'PDF_MENUNGGU',
      409,
      'PDF masih dalam antrean. Unduh DOCX sementara itu, atau muat ulang sebentar lagi.',
    ),
  PDF_GAGAL: () =>
    new Galat(
      'PDF_GAGAL',
      409,
      'PDF gagal dibuat. DOCX tetap tersedia; beri tahu admin agar diulang.',
    ),
}
