/** Working minutes of one kind in one pair of hands. */
export interface Tangan {
  jenis: string
  /** Nobody while it waited to be taken. */
  nama: string | null
  menit: number
}

/** Stretches of the same kind in the same hands become one, in the order they began. */
export function perTangan(segmen: readonly Tangan[]): Tangan[] {
  const hasil = new Map<string, Tangan>()
  for (const s of segmen) {
    const kunci = `${s.jenis} ${s.nama}`
    const ada = hasil.get(kunci)
    if (ada) ada.menit += s.menit
    else hasil.set(kunci, { ...s })
  }
  return [...hasil.values()].filter((s) => s.menit > 0)
}

const JENIS: Record<string, string> = {
  antre: 'antre',
  kerja: 'dikerjakan',
  kembali: 'perbaikan',
  luar: 'menunggu pihak luar',
  jeda: 'jeda',
}

/** `Siti Aminah: dikerjakan 120 menit`. */
export const sebutTangan = (t: Tangan): string =>
  `${t.nama ? `${t.nama}: ` : ''}${JENIS[t.jenis]} ${t.menit.toLocaleString('id-ID')} menit`
