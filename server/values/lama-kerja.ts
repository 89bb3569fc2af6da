const pecahan = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

/** Minutes as people say them: `45 menit`, `3,5 jam`; from three hours on no false precision. */
export function sebutMenit(menit: number): string {
  if (menit < 180) return `${Math.round(menit)} menit`
  return `${pecahan.format(menit / 60)} jam`
}
