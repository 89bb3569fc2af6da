import type { DataPeserta } from './jenis.js'

/** `L` or `P` from any usual wording, '' for an empty cell, null for what nobody can read. */
export function bacaKelamin(teks: string): DataPeserta['jenisKelamin'] | null {
  const k = teks.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (k === '') return ''
  if (/^(?:l|lk|laki|lakilaki|pria|m|male|1)$/.test(k)) return 'L'
  if (/^(?:p|pr|perempuan|wanita|w|f|female|2)$/.test(k)) return 'P'
  return null
}

/** PNS or PPPK when the cell says so; '' leaves it to the golongan and the NIP. */
export function bacaJenisPegawai(teks: string): DataPeserta['jenisPegawai'] {
  if (/pppk|p3k|perjanjian kerja/i.test(teks)) return 'pppk'
  return /pns|pegawai negeri/i.test(teks) ? 'pns' : ''
}

/** `0812...` from `+62 812-...`, `62812...` or a number cell that lost its zero; null when absurd. */
export function bacaHp(teks: string): string | null {
  if (teks === '') return ''
  // Two numbers in one cell are common; the first is the one that is used.
  const pertama = teks.split(/[/,;]| atau /)[0]!
  const angka = pertama
    .replace(/[\s().\-]/g, '')
    .replace(/^\+?62(?=[2-9])/, '0')
    .replace(/^(?=8\d{8})/, '0')
  return /^0\d{7,13}$/.test(angka) ? angka : null
}

export function sahEmail(teks: string): boolean {
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/i.test(teks)
}
