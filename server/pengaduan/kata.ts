/** How a complaint came. */
export const KANAL = {
  langsung: 'Datang langsung',
  email: 'Surel',
  helpdesk: 'Helpdesk',
  laman: 'Laman pengaduan',
} as const
export type Kanal = keyof typeof KANAL

export const KLASIFIKASI = {
  pengaduan: 'Pengaduan',
  aspirasi: 'Aspirasi',
  informasi: 'Permintaan informasi',
} as const
export type Klasifikasi = keyof typeof KLASIFIKASI

export const KERAHASIAAN = {
  terbuka: 'Terbuka bagi petugas yang menangani',
  rahasia: 'Rahasia: hanya pejabat tertentu yang dapat membuka identitas, dan itu dicatat',
  anonim: 'Anonim: identitas tidak disimpan',
} as const
export type Kerahasiaan = keyof typeof KERAHASIAAN

/** Roles a complaint can be sent to for its answer, in cases begun before it went to a person. */
export const DITUJU = {
  kabid: 'Kepala Bidang',
  pengelola: 'Petugas layanan',
  sekretaris: 'Sekretaris',
  kepala: 'Kepala Badan',
} as const

export type KeadaanAduan = 'diterima' | 'ditindaklanjuti' | 'selesai'
export const KEADAAN: Record<KeadaanAduan, string> = {
  diterima: 'Diterima',
  ditindaklanjuti: 'Ditindaklanjuti',
  selesai: 'Selesai',
}

/** Where a complaint stands, from its dated facts. */
export const keadaanAduan = (a: { dituju: string; selesai_at: Date | null }): KeadaanAduan =>
  a.selesai_at ? 'selesai' : a.dituju ? 'ditindaklanjuti' : 'diterima'
