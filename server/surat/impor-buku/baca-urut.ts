/** A running number as books write it: `12`, `012`, `12.A`, `12a`, `12-B`, `12.01`. */
export function bacaUrut(teks: string): { urut: number; sufiks: string } | null {
  const m = /^0*(\d{1,7})(?:\s*[.\-/ ]?\s*([a-z]{1,3})|\s*[.\-/]\s*(\d{2}))?\.?$/i.exec(teks.trim())
  const urut = Number(m?.[1] ?? 0)
  return urut > 0 ? { urut, sufiks: m![2] ?? m![3] ?? '' } : null
}

/**
 * The running number inside a printed one, read by the pattern it was printed with; null where it does
 * not fit. `B-12.A/BKPSDM/...` with `{SEC}-{SEQ}/{UNIT}/...` is 12, A.
 */
export function urutDariNomor(
  pola: string,
  nomor: string,
): { urut: number; sufiks: string } | null {
  const bagian = pola.split(/\{([^{}]*)\}/).map((isi, i) => {
    if (i % 2 === 0) return isi.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    if (isi.startsWith('SEQ')) return '(\\d{1,7}(?:\\.?[A-Za-z]{1,3}|\\.\\d{2})?)'
    return isi === 'SUFFIX' ? '(?:\\.?\\w{0,3})' : '[^/]{0,60}?'
  })
  // A number is short: with this bound no pattern can make the reading slow.
  if (nomor.length > 200) return null
  const m = new RegExp(`^${bagian.join('')}$`).exec(nomor.trim())
  return m ? bacaUrut(m[1]!) : null
}
