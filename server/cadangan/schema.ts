import { Type } from 'typebox'

/** What a downloaded backup is locked with; kept nowhere. */
export const SkemaFrasa = Type.Object(
  {
    frasa: Type.String({
      title: 'Frasa sandi',
      description: 'Paling sedikit 12 karakter. Tidak disimpan; tanpanya cadangan tidak terbuka.',
      minLength: 12,
      maxLength: 200,
      'x-ui': 'sandi',
      'x-autocomplete': 'new-password',
    }),
  },
  { additionalProperties: false },
)

/** Finished backups kept in the folder of the server. */
export const DISIMPAN = 5

/** A backup as its page lists it. */
export interface Cadangan {
  id: string
  nama: string
  status: 'berjalan' | 'selesai' | 'gagal'
  tahap: string
  total: number
  selesai: number
  galat: string
  ukuran: number | null
  sha256: string | null
  baris: number | null
  berkas: number | null
  hilang: number
  diperiksa_at: Date | null
  periksa_galat: string
  dihapus_at: Date | null
  dibuat_at: Date
  oleh_nama: string | null
}
