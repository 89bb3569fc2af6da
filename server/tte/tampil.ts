/** A certificate as people may see it: no key, no bytes. */
export interface SertifikatTampil {
  id: string
  /** Null: the seal of the office. */
  pegawaiId: string | null
  milik: string
  keadaan: 'aktif' | 'diganti' | 'dicabut'
  asal: 'unggah' | 'contoh'
  subjek: string
  penerbit: string
  seri: string
  sidik: string
  berlakuDari: Date
  berlakuSampai: Date
  dicabutAt: Date | null
  alasanCabut: string
  /** Whole days until it ends; negative when it has. */
  sisaHari: number
}

/** Days before its end from which a certificate asks for a successor. */
export const PERINGATAN_HARI = 30

export interface PercayaTampil {
  sidik: string
  nama: string
  asal: string
  berlakuSampai: Date
}
