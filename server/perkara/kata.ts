/** States of cases and tasks in the office's words; the database keeps them as codes. */
const STATUS: Record<string, string> = {
  berjalan: 'Berjalan',
  selesai: 'Selesai',
  dihentikan: 'Dihentikan',
  terbuka: 'Sedang dikerjakan',
  batal: 'Tidak berlaku lagi',
}

const KEADAAN_NASKAH: Record<string, string> = {
  konsep: 'Konsep',
  diparaf: 'Diparaf',
  ditandatangani: 'Ditandatangani, belum bernomor',
  terbit: 'Terbit',
  terkirim: 'Terkirim',
  arsip: 'Diarsipkan',
  batal: 'Dibatalkan',
}

const WARNA: Record<string, 'info' | 'baik' | 'peringatan' | 'netral'> = {
  berjalan: 'info',
  terbuka: 'info',
  selesai: 'baik',
  terbit: 'baik',
  terkirim: 'baik',
  arsip: 'baik',
  dihentikan: 'peringatan',
  batal: 'peringatan',
}

export const sebutStatus = (kode: string): string => STATUS[kode] ?? kalimat(kode)
export const sebutKeadaan = (kode: string): string => KEADAAN_NASKAH[kode] ?? kalimat(kode)
export const warnaKeadaan = (kode: string) => WARNA[kode] ?? 'netral'

/** `surat-permohonan-narasumber` -> `surat permohonan narasumber`, inside a sentence. */
export const sebutJenis = (kode: string): string => kode.replaceAll('-', ' ').replace(/^sk\b/, 'SK')

/** The same where a sentence or a heading begins with it. */
export const kalimat = (kode: string): string => {
  const kata = sebutJenis(kode.replaceAll('_', ' '))
  return kata.charAt(0).toUpperCase() + kata.slice(1)
}
