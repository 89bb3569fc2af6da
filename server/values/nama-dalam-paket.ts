/** Names Windows keeps for itself, with or without an ending. */
const TERLARANG = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const TERPANJANG = 120

/**
 * An uploaded name that can be unpacked anywhere: it does not climb out of its folder, hides
 * nothing, and holds no sign a file system refuses. The ending stays where the name must be cut.
 */
export function namaDalamPaket(nama: string): string {
  const bersih = nama
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Surrogate}]+/gu, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '')
    .trim()
  const aman = TERLARANG.test(bersih) ? `_${bersih}` : bersih
  if (aman.length <= TERPANJANG) return aman || 'berkas'
  const akhiran = /\.[^.]{1,10}$/.exec(aman)?.[0] ?? ''
  return [...aman].slice(0, TERPANJANG - akhiran.length).join('') + akhiran
}
