import { Galat } from '../platform/galat.js'

export const arsip = {
  PEKERJAAN_TANDA_TANGAN: () =>
    new Galat(
      'PEKERJAAN_TANDA_TANGAN',
      409,
      'Penandatanganan hanya dilanjutkan oleh penandatangannya, dengan frasa sandinya.',
    ),
  BUKAN_ARSIPARIS: () =>
    new Galat('BUKAN_ARSIPARIS', 403, 'Hanya pengelola arsip yang dapat melakukan ini.'),
  BUKAN_PENYETUJU_ARSIP: () =>
    new Galat('BUKAN_PENYETUJU_ARSIP', 403, 'Usulan arsip diputus oleh pimpinan.'),
  ARSIP_DUA_ORANG: () =>
    new Galat('ARSIP_DUA_ORANG', 403, 'Usulan tidak boleh disetujui oleh pengusulnya sendiri.'),
  ARSIP_TERHALANG: (d: { nomor: string; sebab: string }) =>
    new Galat('ARSIP_TERHALANG', 422, `Arsip ${d.nomor} ${d.sebab}.`, d),
  ARSIP_SUDAH_DIUSULKAN: (d: { nomor: string }) =>
    new Galat(
      'ARSIP_SUDAH_DIUSULKAN',
      409,
      `Arsip ${d.nomor} sudah ada dalam usulan lain yang belum dilaksanakan.`,
      d,
    ),
  ARSIP_SUDAH_DIPUTUS: () => new Galat('ARSIP_SUDAH_DIPUTUS', 409, 'Usulan ini sudah diputus.'),
  ARSIP_BELUM_DISETUJUI: () =>
    new Galat('ARSIP_BELUM_DISETUJUI', 409, 'Usulan ini belum disetujui atau sudah dilaksanakan.'),
}
