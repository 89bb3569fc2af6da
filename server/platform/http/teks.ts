import { errors } from '../../errors.js'

const TERDALAM = 32

// Control characters but tab and line ends, and the marks that turn the direction of a text: what is
// stored shall be what is seen, and what is printed. Numbers copied from a telephone bring them along.
const TAK_TAMPAK =
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** One text without the characters nobody sees. Refused ones are the matter of periksaTeks. */
export const tanpaTakTampak = (teks: string): string => teks.replace(TAK_TAMPAK, '')

/**
 * Refuses text PostgreSQL cannot store: the NUL character and halves of a surrogate pair. Looked
 * for in every name and value, because the database would answer with a fault of the server.
 */
export function periksaTeks(nilai: unknown, kedalaman = 0): void {
  if (typeof nilai === 'string') {
    if (/\u0000|\p{Surrogate}/u.test(nilai)) throw errors.TEKS_TAK_TERSIMPAN()
    return
  }
  if (typeof nilai !== 'object' || nilai === null || Buffer.isBuffer(nilai)) return
  // Deep nesting has no use in a form and would exhaust the stack further on.
  if (kedalaman > TERDALAM) throw errors.TERLALU_DALAM()
  for (const [kunci, isi] of Object.entries(nilai)) {
    periksaTeks(kunci, kedalaman + 1)
    periksaTeks(isi, kedalaman + 1)
  }
}
