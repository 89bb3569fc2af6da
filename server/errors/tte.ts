import { Galat } from '../platform/galat.js'

export const tte = {
  TTE_HALAMAN_TIDAK_ADA: (d: { halaman: number }) =>
    new Galat(
      'TTE_HALAMAN_TIDAK_ADA',
      422,
      `Halaman ${d.halaman} untuk tanda tangan tidak ada pada dokumen.`,
      d,
    ),
}
