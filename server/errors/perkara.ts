import { Galat } from '../platform/galat.js'

export const perkara = {
  PERKARA_BUTUH_PELATIHAN: (d: { sop: string }) =>
    new Galat('PERKARA_BUTUH_PELATIHAN', 400, `Kolom pelatihan wajib diisi untuk SOP ${d.sop}.`, d),
  PERKARA_BUTUH_NASKAH: (d: { sop: string }) =>
    new Galat(
      'PERKARA_BUTUH_NASKAH',
      400,
      `Kolom jenis naskah wajib dipilih untuk SOP ${d.sop}.`,
      d,
    ),
  PERKARA_NASKAH_TETAP: (d: { sop: string }) =>
    new Galat(
      'PERKARA_NASKAH_TETAP',
      400,
      `Kolom jenis naskah harus kosong: SOP ${d.sop} sudah menetapkan naskahnya.`,
      d,
    ),
  PERKARA_TIDAK_BERJALAN: () =>
    new Galat('PERKARA_TIDAK_BERJALAN', 409, 'Perkara ini sudah selesai atau dihentikan.'),
  PEWAKTU_TANPA_TANGGAL: (d: { nama: string }) =>
    new Galat(
      'PEWAKTU_TANPA_TANGGAL',
      422,
      `Tanggal ${d.nama} belum ditetapkan pada perkara ini.`,
      d,
    ),
}
