import { tanggalPanjang } from '../../values/tanggal.js'
import type { Daftar, UnitArsip } from './daftar.js'
import type { JenisAcara } from './jatuh-tempo.js'

export const NAMA_DAFTAR: Record<Daftar, string> = {
  semua: 'Semua arsip',
  pindah: 'Siap dipindahkan',
  musnah: 'Siap dimusnahkan',
  permanen: 'Siap diserahkan',
  nilai: 'Dinilai kembali',
  'tanpa-kelas': 'Belum berjadwal',
}

/** What can be proposed from a list. */
export const USUL: Partial<Record<Daftar, readonly JenisAcara[]>> = {
  pindah: ['pemindahan'],
  musnah: ['pemusnahan'],
  permanen: ['penyerahan'],
  nilai: ['pemusnahan', 'penyerahan'],
}

export const NAMA_ACARA: Record<string, string> = {
  pemindahan: 'Pemindahan arsip inaktif',
  pemusnahan: 'Pemusnahan arsip',
  penyerahan: 'Penyerahan arsip permanen',
}

export const NAMA_STATUS: Record<string, string> = {
  diusulkan: 'Diusulkan',
  disetujui: 'Disetujui',
  ditolak: 'Ditolak',
  dilaksanakan: 'Dilaksanakan',
}

export const NAMA_PEMILIK: Record<string, string> = {
  naskah: 'Surat keluar',
  sertifikat: 'Sertifikat',
  surat_masuk: 'Surat masuk',
}

/** `1 + 1 tahun, musnah`. */
export const sebutRetensi = (u: Pick<UnitArsip, 'jra_aktif' | 'jra_inaktif' | 'nasib'>): string =>
  u.jra_aktif === null || u.jra_inaktif === null || !u.nasib
    ? ''
    : `${u.jra_aktif} + ${u.jra_inaktif} tahun, ${u.nasib}`

/** Where the unit stands on a day, in a few words. */
export function sebutMasa(u: UnitArsip, hariIni: string): string {
  const pada = (t: string | null) => (t ? ` ${tanggalPanjang(t)}` : '')
  if (u.akhir) return `${u.akhir === 'musnah' ? 'Dimusnahkan' : 'Diserahkan'}${pada(u.akhir_at)}`
  if (!u.klasifikasi) return 'Belum berkode'
  if (!u.mulai) return 'Perkara masih berjalan'
  if (!u.aktif_sampai || !u.inaktif_sampai) return 'Kode belum berjadwal'
  if (u.aktif_sampai >= hariIni) return `Aktif sampai${pada(u.aktif_sampai)}`
  if (u.inaktif_sampai >= hariIni) return `Inaktif sampai${pada(u.inaktif_sampai)}`
  return `Habis masa simpan${pada(u.inaktif_sampai)}`
}
