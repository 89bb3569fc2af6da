import { Galat } from '../platform/galat.js'

export const tenggat = {
  JEDA_TIDAK_BOLEH: (d: { no: string }) =>
    new Galat(
      'JEDA_TIDAK_BOLEH',
      422,
      `Jam langkah ${d.no} tidak boleh dijeda menurut aturan SOP ini.`.replace('  ', ' '),
      d,
    ),
  JEDA_SUDAH: () => new Galat('JEDA_SUDAH', 409, 'Jam tugas ini sudah dijeda.'),
  JEDA_TIDAK_ADA: () => new Galat('JEDA_TIDAK_ADA', 409, 'Jam tugas ini tidak sedang dijeda.'),
}
