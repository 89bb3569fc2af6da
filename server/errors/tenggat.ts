import { Galat } from '../platform/galat.js'

export const tenggat = {
  JEDA_TIDAK_BOLEH: (d: { no: string }) =>
    new Galat(
      'JEDA_TIDAK_BOLEH',
      422,
      `Jam langkah ${d.no} tidak boleh dijeda menurut aturan SOP ini.`,
      d,
    ),
  JEDA_SUDAH: () => new Galat('JEDA_SUDAH', 409, 'Jam tugas ini sudah dijeda.'),
  JEDA_BUKAN_PEMEGANG: () =>
    new Galat(
      'JEDA_BUKAN_PEMEGANG',
      409,
      'Ambil tugas ini lebih dahulu; hanya pemegangnya yang menjeda atau melanjutkan jamnya.',
    ),
  JEDA_TIDAK_ADA: () => new Galat('JEDA_TIDAK_ADA', 409, 'Jam tugas ini tidak sedang dijeda.'),
}
