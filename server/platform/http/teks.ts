import { errors } from '../../errors.js'

const TERDALAM = 32

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
