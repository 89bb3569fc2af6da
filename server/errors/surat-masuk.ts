import { Galat } from '../platform/galat.js'

export const suratMasuk = {
  BUKAN_PENCATAT: () =>
    new Galat(
      'BUKAN_PENCATAT',
      403,
      'Hanya pencatat surat masuk (agendaris) yang dapat melakukan ini.',
    ),
  SURAT_RAHASIA: () =>
    new Galat('SURAT_RAHASIA', 403, 'Surat ini rahasia; Anda tidak berwenang membaca isinya.'),
  TANGGAL_TERIMA_SALAH: (d: { sebab: string }) =>
    new Galat('TANGGAL_TERIMA_SALAH', 422, `Tanggal diterima ${d.sebab}.`, {
      ...d,
      kolom: 'tanggalTerima',
    }),
  SURAT_BERUBAH: () =>
    new Galat(
      'SURAT_BERUBAH',
      409,
      'Catatan surat ini baru saja diubah orang lain. Muat ulang halaman, lalu perbaiki lagi.',
    ),
  TAHUN_AGENDA_TETAP: (d: { agenda: number; tahun: number }) =>
    new Galat(
      'TAHUN_AGENDA_TETAP',
      422,
      `Surat ini beragenda ${d.agenda}/${d.tahun}; tanggal diterimanya harus tetap pada tahun ${d.tahun}.`,
      d,
    ),
  RALAT_TANPA_PERUBAHAN: () =>
    new Galat('RALAT_TANPA_PERUBAHAN', 422, 'Tidak ada yang berubah dari catatan surat ini.'),
  SURAT_SUDAH_BALASAN: (d: { instansi: string }) =>
    new Galat(
      'SURAT_SUDAH_BALASAN',
      409,
      `Surat ini sudah tercatat sebagai balasan ${d.instansi}.`,
      d,
    ),
  BALASAN_TETAP: () =>
    new Galat(
      'BALASAN_TETAP',
      409,
      'Surat ini tercatat sebagai balasan pada perkaranya, jadi tautannya tetap.',
    ),
  JAWABAN_MENDAHULUI: () =>
    new Galat(
      'JAWABAN_MENDAHULUI',
      422,
      'Tanggal jawaban lebih awal daripada tanggal surat yang dijawab.',
    ),
  BUKAN_PENGIRIM: () =>
    new Galat(
      'BUKAN_PENGIRIM',
      403,
      'Tanda terima dicatat oleh agendaris atau yang mengirim surat ini.',
    ),
  TERIMA_SALAH: (d: { sebab: string }) =>
    new Galat('TERIMA_SALAH', 422, `Waktu diterima ${d.sebab}.`, { ...d, kolom: 'tanggal' }),
  ALASAN_RALAT: () =>
    new Galat('ALASAN_RALAT', 422, 'Tanda terima sudah dicatat; perbaikan memerlukan alasan.', {
      kolom: 'alasan',
      sebab: 'wajib diisi',
    }),
  BELUM_DIPINDAI: () => new Galat('BELUM_DIPINDAI', 404, 'Surat ini belum dipindai.'),
  BUKAN_PEMBERI: () =>
    new Galat(
      'BUKAN_PEMBERI',
      403,
      'Disposisi pertama hanya diberikan oleh pimpinan, atau dicatat agendaris dari lembarnya.',
    ),
  DISPOSISI_BUKAN_MILIK: () =>
    new Galat('DISPOSISI_BUKAN_MILIK', 403, 'Disposisi ini ditujukan kepada jabatan lain.'),
  DISPOSISI_BUKAN_PEMBERI: () =>
    new Galat(
      'DISPOSISI_BUKAN_PEMBERI',
      403,
      'Hanya pemberi atau pencatatnya yang dapat membatalkan disposisi ini.',
    ),
  DISPOSISI_SELESAI: () =>
    new Galat('DISPOSISI_SELESAI', 409, 'Disposisi ini sudah dilaporkan selesai.'),
  DISPOSISI_DIBATALKAN: () =>
    new Galat('DISPOSISI_DIBATALKAN', 409, 'Disposisi ini sudah dibatalkan pemberinya.'),
  DISPOSISI_SUDAH_DIBACA: () =>
    new Galat(
      'DISPOSISI_SUDAH_DIBACA',
      409,
      'Disposisi ini sudah dibaca penerimanya sehingga tidak dapat dibatalkan.',
    ),
  DISPOSISI_SUDAH_ADA: (d: { jabatan: string }) =>
    new Galat(
      'DISPOSISI_SUDAH_ADA',
      409,
      `Surat ini sudah Anda disposisikan kepada ${d.jabatan}.`,
      d,
    ),
  DISPOSISI_BERPUTAR: (d: { jabatan: string }) =>
    new Galat(
      'DISPOSISI_BERPUTAR',
      422,
      `${d.jabatan} adalah pemberi disposisi ini; disposisi tidak diteruskan kembali ke atas.`,
      d,
    ),
  DISPOSISI_TERLALU_DALAM: (d: { batas: number }) =>
    new Galat(
      'DISPOSISI_TERLALU_DALAM',
      422,
      `Disposisi hanya dapat diteruskan sampai ${d.batas} tingkat.`,
      d,
    ),
  TUJUAN_KOSONG: (d: { jabatan: string }) =>
    new Galat('TUJUAN_KOSONG', 422, `Jabatan ${d.jabatan} sedang tidak ada pemangkunya.`, d),
  BATAS_MELAMPAUI: (d: { batas: string }) =>
    new Galat(
      'BATAS_MELAMPAUI',
      422,
      `Batas waktu tidak boleh melampaui batas disposisi di atasnya, ${d.batas}.`,
      d,
    ),
}
