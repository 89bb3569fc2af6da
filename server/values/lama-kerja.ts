const pecahan = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

/** Minutes as people say them: `45 menit`, `3,5 jam`; from three hours on no false precision. */
export function sebutMenit(menit: number): string {
  if (menit < 180) return `${Math.round(menit)} menit`
  return `${pecahan.format(menit / 60)} jam`
}

/** Net minutes of an ordinary working day (Perpres 21/2023): 37 h 30 min in five days. */
export const MENIT_SEHARI = 450

/**
 * Working minutes in words: `45 menit`, `3 jam 15 menit`, `2 hari 3 jam`. A day is an ordinary working
 * day, minutes are left out from one day on.
 */
export function sebutLamaKerja(menit: number): string {
  const hari = Math.floor(menit / MENIT_SEHARI)
  const jam = Math.floor((menit % MENIT_SEHARI) / 60)
  const sisa = hari > 0 ? 0 : menit % 60
  const kata = [hari && `${hari} hari`, jam && `${jam} jam`, sisa && `${sisa} menit`]
  return kata.filter(Boolean).join(' ') || '0 menit'
}
