/**
 * The PDF with the length of every stream written where the stream begins. LibreOffice writes it in an
 * object of its own, and pdf-lib then looks for the word `endstream` instead, taking a last byte 0x0D
 * for a line end: one stream in 256 would lose its last byte. Offsets shift, which the reader that
 * follows does not mind: it reads from front to back.
 */
export function panjangLangsung(pdf: Buffer): Buffer {
  const teks = pdf.toString('latin1')
  const angka = new Map<string, string>()
  for (const m of teks.matchAll(/[\r\n](\d+) (\d+) obj\s+(\d+)\s+endobj/g))
    angka.set(`${m[1]} ${m[2]}`, m[3]!)
  const bagian: Buffer[] = []
  let dari = 0
  for (const m of teks.matchAll(/\/Length\s+(\d+ \d+) R\b/g)) {
    const nilai = angka.get(m[1]!)
    if (nilai === undefined) continue
    bagian.push(pdf.subarray(dari, m.index), Buffer.from(`/Length ${nilai}`))
    dari = m.index + m[0].length
  }
  if (bagian.length === 0) return pdf
  bagian.push(pdf.subarray(dari))
  return Buffer.concat(bagian)
}
