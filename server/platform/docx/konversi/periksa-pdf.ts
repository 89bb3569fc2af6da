/**
 * Why what came out cannot be trusted; empty text when the PDF is whole. `halaman`: pages as counted
 * by the maker, null when it did not say.
 */
export function cacatPdf(pdf: Buffer, halaman: number | null): string {
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') return 'keluaran bukan PDF'
  const ekor = pdf.subarray(-1024).toString('latin1')
  const letak = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(ekor)?.[1]
  if (letak === undefined) return 'PDF terpotong'
  // A cut in the middle leaves a cross-reference pointing past or beside its table.
  const acuan = pdf.subarray(Number(letak), Number(letak) + 20).toString('latin1')
  if (!/^(xref|\d+ \d+ obj)/.test(acuan)) return 'PDF terpotong'
  return (halaman ?? jumlahHalaman(pdf)) > 0 ? '' : 'PDF tanpa halaman'
}

/** Pages of a PDF with a plain page tree, as LibreOffice writes it; 0 when none is seen. */
export function jumlahHalaman(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
