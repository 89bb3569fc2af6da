/**
 * The text of a number. Excel keeps 15 digits: what was longer has lost its end, and is written with
 * an exponent so that nobody takes the remains for a NIP. Exponents that lost nothing are undone.
 */
export function teksAngka(mentah: string): string {
  const n = Number(mentah)
  if (!Number.isFinite(n)) return mentah
  return Math.abs(n) >= 1e15 ? n.toExponential().replace('e', 'E') : String(n)
}

// Most cells of a large list are words in plain letters, with nothing to tidy in them.
const POLOS = /^(?!['=])[!-~]+(?: [!-~]+)*$/

/**
 * Tidy text: no control signs, line breaks and runs of blanks become one blank, invisible marks
 * go, an apostrophe or `="..."` that only told Excel "this is text" goes too. Capitals stay.
 */
export function rapikan(teks: string): string {
  if (POLOS.test(teks)) return teks
  return teks
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'(?=\S)/, '')
    .trim()
}

const KOSONG = /^(?:[-–—.]+|n\/?a|null|nihil|tidak ada|#(?:n\/a|ref!|value!|name\?|div\/0!))$/i

/** `-`, `n/a` and the like mean "nothing" in a sheet; so does a formula that found nothing. */
export function kosongkan(teks: string): string {
  return KOSONG.test(teks) ? '' : teks
}

/** The first control sign in the text as `U+0007`, or '': such text breaks letters and databases. */
export function hurufTerlarang(teks: string): string {
  if (POLOS.test(teks)) return ''
  // Tab and line ends are blanks, not damage; half a surrogate pair is no character at all.
  const kena = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u.exec(teks)
  return kena ? `U+${kena[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : ''
}
