import { Galat } from '../platform/galat.js'

export const sertifikat = {
  PESERTA_BELUM_LULUS: () =>
    new Galat(
      'PESERTA_BELUM_LULUS',
      422,
      'Belum ada peserta yang dinyatakan lulus pada pelatihan ini.',
    ),
  LAPORAN_BELUM_DIUNGGAH: (d: { perkara: string }) =>
    new Galat(
      'LAPORAN_BELUM_DIUNGGAH',
      422,
      `Laporan pelaksanaan belum diunggah pada perkara ${d.perkara}; laporan itu syarat penerbitan sertifikat.`,
      d,
    ),
  SERTIFIKAT_HADIR_KURANG: (d: { nama: string; jumlah: number; hadirMin: number }) =>
    new Galat(
      'SERTIFIKAT_HADIR_KURANG',
      422,
      `${d.jumlah} peserta, antara lain ${d.nama}, hadir di bawah ${d.hadirMin.toLocaleString('id-ID')} %. Tetapkan kelulusannya satu per satu lebih dahulu.`,
      d,
    ),
  KODE_REGISTRASI_KURANG: (d: { nip: string[] }) =>
    new Galat(
      'KODE_REGISTRASI_KURANG',
      422,
      `${d.nip.length} peserta belum memiliki kode registrasi LAN.`,
      d,
    ),
  KODE_REGISTRASI_SALAH: (d: { baris: { no: number; sebab: string }[] }) =>
    new Galat(
      'KODE_REGISTRASI_SALAH',
      422,
      `${d.baris
        .slice(0, 3)
        .map((b) => `Baris ${b.no}: ${b.sebab}.`)
        .join(' ')}${
        d.baris.length > 3 ? ` Dan ${d.baris.length - 3} baris lain tidak cocok.` : ''
      } Tidak ada kode yang disimpan.`,
      d,
    ),
  KOLOM_KODE_TIDAK_ADA: (d: { ada: string[] }) =>
    new Galat(
      'KOLOM_KODE_TIDAK_ADA',
      422,
      'Lembar kode harus memuat kolom NIP dan Kode Registrasi.',
      d,
    ),
  SERTIFIKAT_TANGGAL_AWAL: (d: { tanggal: string; selesai: string }) =>
    new Galat(
      'SERTIFIKAT_TANGGAL_AWAL',
      422,
      `Tanggal sertifikat ${d.tanggal} mendahului hari terakhir pelatihan, ${d.selesai}. Pakai tanggal sesudahnya, atau isi alasannya bila pelatihan memang belum selesai.`,
      d,
    ),
  SERTIFIKAT_SUDAH_ADA: (d: { nomor: string; nama: string }) =>
    new Galat(
      'SERTIFIKAT_SUDAH_ADA',
      409,
      `${d.nama} sudah memiliki sertifikat nomor ${d.nomor} dari perkara lain.`,
      d,
    ),
  SERTIFIKAT_TAHUN_BEDA: (d: { tahun: number }) =>
    new Galat(
      'SERTIFIKAT_TAHUN_BEDA',
      422,
      `Sertifikat sudah bernomor pada buku tahun ${d.tahun}; tanggalnya harus pada tahun itu.`,
      d,
    ),
  SERTIFIKAT_PENANDATANGAN_KOSONG: (d: { jabatan: string }) =>
    new Galat(
      'SERTIFIKAT_PENANDATANGAN_KOSONG',
      422,
      `${d.jabatan} sebagai penandatangan sertifikat belum diisi. Minta admin mengisinya pada setelan sertifikat.`,
      d,
    ),
  SERTIFIKAT_BELUM_SIAP: (d: { siap: number; dari: number }) =>
    new Galat(
      'SERTIFIKAT_BELUM_SIAP',
      409,
      `Baru ${d.siap} dari ${d.dari} sertifikat selesai disusun. Tunggu sebentar, lalu ulangi.`,
      d,
    ),
  SERTIFIKAT_LUAR_ELEKTRONIK: (d: { baris: number }) =>
    new Galat(
      'SERTIFIKAT_LUAR_ELEKTRONIK',
      422,
      `Baris ${d.baris}: pejabat di luar kantor tidak dapat menandatangani secara elektronik di sini.`,
      d,
    ),
  SERTIFIKAT_PDF_BELUM: (d: { siap: number; dari: number }) =>
    new Galat(
      'SERTIFIKAT_PDF_BELUM',
      409,
      `Baru ${d.siap} dari ${d.dari} PDF sertifikat tersedia. Tunggu sebentar, lalu tandatangani.`,
      d,
    ),
  SERTIFIKAT_TTE_BERLANJUT: (d: { jadi: number; dari: number }) =>
    new Galat(
      'SERTIFIKAT_TTE_BERLANJUT',
      409,
      `${d.jadi} dari ${d.dari} sertifikat sudah ditandatangani; sisanya berlanjut dan terlihat pada Pekerjaan latar. Sesudah selesai, kirim putusan sekali lagi tanpa frasa sandi.`,
      d,
    ),
  SERTIFIKAT_BELUM_DITANDATANGANI: () =>
    new Galat('SERTIFIKAT_BELUM_DITANDATANGANI', 409, 'Sertifikat belum ditandatangani.'),
  SERTIFIKAT_PENANDATANGAN_BEDA: (d: { tercetak: string; penandatangan: string }) =>
    new Galat(
      'SERTIFIKAT_PENANDATANGAN_BEDA',
      422,
      `Sertifikat mencetak nama ${d.tercetak}, sedangkan yang menandatangani ${d.penandatangan}. Kembalikan untuk dicetak ulang.`,
      d,
    ),
  SERTIFIKAT_REGISTER: (d: { baris: number; register: string }) =>
    new Galat(
      'SERTIFIKAT_REGISTER',
      422,
      `Baris ${d.baris}: register ${d.register} tidak ada. Kosongkan, atau isi kode register pada halaman Register.`,
      d,
    ),
  SERTIFIKAT_TANPA_KODE_DITOLAK: () =>
    new Galat(
      'SERTIFIKAT_TANPA_KODE_DITOLAK',
      422,
      'Jenis pelatihan ini wajib memakai kode registrasi LAN. Admin dapat mengubahnya pada setelan sertifikat.',
    ),
  SERTIFIKAT_KURANG_TANDA: (d: { jumlah: number }) =>
    new Galat(
      'SERTIFIKAT_KURANG_TANDA',
      409,
      `${d.jumlah} sertifikat yang diperbaiki belum ditandatangani penandatangan sebelum Anda. Mintalah di halaman sertifikat pelatihan ini.`,
      d,
    ),
  SERTIFIKAT_SUDAH_BATAL: (d: { nomor: string }) =>
    new Galat(
      'SERTIFIKAT_SUDAH_BATAL',
      409,
      `Sertifikat nomor ${d.nomor} sudah batal; yang berlaku adalah penggantinya.`,
      d,
    ),
  SERTIFIKAT_TIDAK_BERUBAH: () =>
    new Galat('SERTIFIKAT_TIDAK_BERUBAH', 422, 'Tidak ada isian yang berbeda dari yang tercetak.'),
  SERTIFIKAT_TAK_ADA_GILIRAN: () =>
    new Galat(
      'SERTIFIKAT_TAK_ADA_GILIRAN',
      409,
      'Tidak ada sertifikat perbaikan atau pengganti yang menunggu tanda tangan Anda.',
    ),
  KOLOM_SIASN_TIDAK_ADA: (d: { ada: string[] }) =>
    new Galat(
      'KOLOM_SIASN_TIDAK_ADA',
      422,
      'Lembar ekspor SIASN harus memuat kolom NIP dan PNS ID.',
      d,
    ),
  SIASN_PAKET_LAMA: (d: { jumlah: number }) =>
    new Galat(
      'SIASN_PAKET_LAMA',
      409,
      `${d.jumlah} sertifikat pada paket ini diperbaiki atau diganti sesudah diekspor. Buat paket baru.`,
      d,
    ),
  KIRIMAN_BERAKHIR: (d: { sebab: string }) =>
    new Galat(
      'KIRIMAN_BERAKHIR',
      410,
      `Tautan kiriman ini ${d.sebab}. Mintalah tautan baru kepada kantor pengirim.`,
      d,
    ),
  KIRIMAN_SURAT_TIDAK_ADA: (d: { nomor: string }) =>
    new Galat(
      'KIRIMAN_SURAT_TIDAK_ADA',
      422,
      `Surat pengantar nomor ${d.nomor} tidak ada pada buku surat keluar, atau sudah batal.`,
      d,
    ),
  KIRIMAN_SUDAH_DITERIMA: () =>
    new Galat('KIRIMAN_SUDAH_DITERIMA', 409, 'Penerimaan kiriman ini sudah dikonfirmasi.'),
  KIRIMAN_MENUNGGU: () =>
    new Galat(
      'KIRIMAN_MENUNGGU',
      409,
      'Sertifikat pada kiriman ini sedang diperbaiki dan menunggu tanda tangan. Unduhlah kembali nanti.',
    ),
  KIRIMAN_BERUBAH: () =>
    new Galat(
      'KIRIMAN_BERUBAH',
      409,
      'Isi kiriman ini berubah sejak Anda unduh. Unduh sekali lagi, lalu konfirmasi.',
    ),
  KIRIMAN_BELUM_DIUNDUH: () =>
    new Galat(
      'KIRIMAN_BELUM_DIUNDUH',
      409,
      'Paket ini belum diunduh. Unduh dan buka dahulu, lalu konfirmasi.',
    ),
  SERTIFIKAT_PILIHAN_KOSONG: (d: { apa: string }) =>
    new Galat('SERTIFIKAT_PILIHAN_KOSONG', 422, `Tidak ada sertifikat yang dapat ${d.apa}.`, d),
}
