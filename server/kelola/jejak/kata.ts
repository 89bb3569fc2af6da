import { waktuSingkat } from '../../values/tanggal.js'

/** Kinds of rows of the trail in the words of the office, in the order of the filter. */
export const PERIHAL: Readonly<Record<string, string>> = {
  setelan: 'Setelan kantor',
  pegawai: 'Pegawai',
  akun: 'Akun',
  dua_langkah: 'Verifikasi dua langkah',
  token_api: 'Token API',
  pemangku: 'Masa jabatan',
  unit: 'Unit',
  jabatan: 'Jabatan',
  jabatan_peran: 'Peran jabatan',
  peran: 'Peran',
  kalender: 'Kalender',
  kalender_versi: 'Isi kalender',
  register: 'Register',
  register_pola: 'Pola nomor',
  klasifikasi: 'Klasifikasi',
  jenis_naskah: 'Jenis naskah',
  templat_versi: 'Templat',
  sop_versi: 'Versi SOP',
  sop_usulan: 'Usulan versi SOP',
  aturan_eskalasi: 'Aturan peringatan',
  boleh_jeda: 'Langkah yang boleh dijeda',
  janji_layanan: 'Janji layanan',
  tte_sertifikat: 'Sertifikat elektronik',
  tte_kepercayaan: 'Penerbit tepercaya',
  peristiwa: 'Masuk, sesi, dan tindakan lain',
  tindakan: 'Tindakan admin tanpa perubahan data',
}

export const sebutPerihal = (perihal: string): string => PERIHAL[perihal] ?? perihal

/** Events that are no change of a row, by the code of their line of history. */
const PERISTIWA: Readonly<Record<string, string>> = {
  'pegawai.masuk': 'Masuk',
  'pegawai.sandi.diganti': 'Kata sandi diganti',
  'pegawai.sesi.diakhiri': 'Sesi diakhiri',
  'pegawai.sesi.lainDiakhiri': 'Sesi lain diakhiri',
  'pegawai.sesi.diakhiriAdmin': 'Sesi orang lain diakhiri',
  'pegawai.kodeCadangan.dipakai': 'Kode cadangan dipakai',
  'pegawai.kodeCadangan.diganti': 'Kode cadangan dibuat baru',
  'pegawai.duaLangkah.dipulihkan': 'Verifikasi dua langkah dihapus dari server',
  'pemberitahuan.ulangi': 'Kiriman dicoba lagi',
  'webhook.ulang': 'Kiriman webhook diulang',
  'konfigurasi.unduh': 'Berkas konfigurasi diunduh',
  'nomor.batal': 'Nomor dibatalkan',
}

const OPERASI: Readonly<Record<string, string>> = {
  tambah: 'ditambah',
  ubah: 'diubah',
  hapus: 'dihapus',
}

/** What happened, in a few words: `Register diubah`, `Masuk`. */
export function sebutKejadian(b: {
  perihal: string
  operasi: string
  sebutan: string
  tindakan: string
}): string {
  const operasi = OPERASI[b.operasi]
  if (operasi) return `${sebutPerihal(b.perihal)} ${operasi}`
  if (b.perihal === 'tindakan') return b.tindakan
  return PERISTIWA[b.sebutan] ?? (b.tindakan || b.sebutan)
}

const SAAT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** One value as a person reads it; `–` for none. Cut, for the row itself keeps the whole. */
export function sebutNilai(nilai: unknown, zona: string): string {
  if (nilai === null || nilai === undefined || nilai === '') return '–'
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak'
  if (Array.isArray(nilai) && nilai.every((n) => typeof n === 'string')) return nilai.join(', ')
  if (typeof nilai === 'string' && SAAT.test(nilai)) return waktuSingkat(new Date(nilai), zona)
  const teks = typeof nilai === 'object' ? JSON.stringify(nilai) : String(nilai)
  return teks.length > 300 ? `${teks.slice(0, 300)}…` : teks
}

/** `pola: {SEQ} → {SEQ:3}`, one line a column; columns in words, without their endings. */
export const sebutPerubahan = (
  perubahan: Readonly<Record<string, readonly unknown[]>>,
  zona: string,
): string[] =>
  Object.entries(perubahan).map(([kolom, [lama, baru]]) => {
    const nama = kolom.replace(/_(id|at)$/, '').replaceAll('_', ' ')
    return lama === null || lama === undefined
      ? `${nama}: ${sebutNilai(baru, zona)}`
      : `${nama}: ${sebutNilai(lama, zona)} → ${sebutNilai(baru, zona)}`
  })
