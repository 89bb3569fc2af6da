import type { JenisLencana } from '../platform/ui/badge.js'

export type Putusan = '' | 'terima' | 'tolak' | 'perbaiki'

/** What was decided on a person, as both sides read it. */
export const PUTUSAN: Record<Putusan, { kata: string; warna: JenisLencana }> = {
  '': { kata: 'Belum diputus', warna: 'netral' },
  terima: { kata: 'Diterima', warna: 'baik' },
  tolak: { kata: 'Ditolak', warna: 'bahaya' },
  perbaiki: { kata: 'Perlu diperbaiki', warna: 'peringatan' },
}

export type Keadaan = 'konsep' | 'verifikasi' | 'perbaikan' | 'selesai'

export const KEADAAN: Record<Keadaan, { kata: string; warna: JenisLencana }> = {
  konsep: { kata: 'Konsep', warna: 'netral' },
  verifikasi: { kata: 'Diverifikasi', warna: 'info' },
  perbaikan: { kata: 'Perlu diperbaiki', warna: 'peringatan' },
  selesai: { kata: 'Selesai', warna: 'baik' },
}

/** Where a proposal stands; `kembali`: its first row is open again, for who was sent back. */
export function keadaanUsulan(u: {
  dikirim_at: Date | null
  selesai_at: Date | null
  kembali: boolean
}): Keadaan {
  if (u.selesai_at) return 'selesai'
  if (!u.dikirim_at) return 'konsep'
  return u.kembali ? 'perbaikan' : 'verifikasi'
}
