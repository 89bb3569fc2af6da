/** The 14 components a public standard of service names (PermenPANRB 15/2014), in their order. */
export const KOMPONEN = [
  'Persyaratan',
  'Sistem, mekanisme, dan prosedur',
  'Jangka waktu penyelesaian',
  'Biaya/tarif',
  'Produk pelayanan',
  'Pengelolaan pengaduan, saran, dan masukan/apresiasi',
  'Dasar hukum',
  'Sarana dan prasarana dan/atau fasilitas',
  'Kompetensi pelaksana',
  'Pengawasan internal',
  'Jumlah pelaksana',
  'Jaminan pelayanan',
  'Jaminan keamanan dan keselamatan pelayanan',
  'Evaluasi kinerja pelaksana',
] as const

/** So many of them are about delivering the service; the rest about running it. */
export const PENYAMPAIAN = 6

export interface Standar {
  /** The service as it is called, e.g. `Aplikasi Pengembangan Kompetensi (BANGKOM)`. */
  nama: string
  /** The lines of each of the 14. */
  komponen: string[][]
  maklumat: string
  /** Code of the SOP whose promise is shown with its figures; empty: none. */
  sop: string
}
