/** Someone who acts, with the seats they hold at this moment. Loaded once per request. */
export interface Pelaku {
  pegawaiId: string
  /** Full name with titles. */
  nama: string
  admin: boolean
  kursi: Kursi[]
}

/** One seat: a post held as definitif, Plt. or Plh. Every record says which seat acted. */
export interface Kursi {
  pemangkuId: string
  jabatanId: string
  /** Name of the post, without the capacity. */
  jabatan: string
  unitId: string
  sifat: 'definitif' | 'plt' | 'plh'
  /** Roles this post carries. */
  peran: string[]
}

/** `Plh. Kepala BKPSDM`, as it is printed and recorded. */
export function sebutan(kursi: Kursi): string {
  const depan = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }[kursi.sifat]
  return depan + kursi.jabatan
}
