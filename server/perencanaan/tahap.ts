/** Where a proposal stands, from draft to the last report. */
export type Tahap = 'konsep' | 'verifikasi' | 'diterima' | 'ditolak' | 'berjalan' | 'selesai'

export const KATA_TAHAP: Readonly<Record<Tahap, string>> = {
  konsep: 'Konsep',
  verifikasi: 'Proses verifikasi',
  diterima: 'Diterima',
  ditolak: 'Ditolak',
  berjalan: 'Berjalan',
  selesai: 'Selesai',
}
