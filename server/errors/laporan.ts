import { Galat } from '../platform/galat.js'

export const laporan = {
  BUKAN_ATASAN: () =>
    new Galat(
      'BUKAN_ATASAN',
      403,
      'Hanya Kepala Badan, Sekretaris, atau Kepala Bidang dari unit perkara ini yang dapat melakukannya.',
    ),
  SUDAH_DIINGATKAN: (d: { oleh: string }) =>
    new Galat('SUDAH_DIINGATKAN', 409, `Tugas ini hari ini sudah diingatkan oleh ${d.oleh}.`, d),
  TAK_ADA_YANG_DIINGATKAN: () =>
    new Galat(
      'TAK_ADA_YANG_DIINGATKAN',
      409,
      'Tidak ada pegawai yang sedang menduduki peran tugas ini.',
    ),
}
