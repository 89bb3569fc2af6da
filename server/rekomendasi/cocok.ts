/** An item of somebody's plan, as far as a request is held against it. */
export interface ButirRencana {
  id: string
  tahun: number
  bentuk: string
  namaBentuk: string
  materi: string
  jp: number
}

/**
 * In what a request differs from the plan, in a sentence; '' when it carries out the item (form and year).
 * Seed 003, Bagian III no. 2: "sesuaikan dengan perencanaan ... yang telah disusun sebelumnya".
 */
export function bedaRencana(
  butir: ButirRencana | null,
  isi: { bentuk: string; mulai: string },
): string {
  if (!butir) return 'Pengajuan ini tidak ada dalam rencana Anda yang diterima.'
  if (butir.bentuk !== isi.bentuk)
    return `Bentuknya berbeda dari rencana "${butir.materi}" (${butir.namaBentuk}).`
  if (Number(isi.mulai.slice(0, 4)) !== butir.tahun)
    return `Tahunnya berbeda dari rencana "${butir.materi}" (${butir.tahun}).`
  return ''
}

export const TANPA_KONTRIBUSI = 'Tanpa kontribusi'

/** Why cost and source of money contradict each other; '' when they do not. */
export function salahBiaya(biaya: number, sumberDana: string): string {
  if (biaya > 0 && sumberDana === TANPA_KONTRIBUSI) return 'tanpa kontribusi, tetapi ada biayanya'
  if (biaya === 0 && sumberDana !== TANPA_KONTRIBUSI)
    return 'biayanya 0, tetapi sumber dananya diisi'
  return ''
}
