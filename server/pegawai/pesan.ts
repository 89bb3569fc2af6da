/** A flash line with the warnings behind it, if there are any. */
export function pesanDengan(pesan: string, peringatan: readonly string[] = []): string {
  return `pesan=${encodeURIComponent([pesan, ...peringatan.map((p) => `Perhatian: ${p}`)].join(' '))}`
}
