import type { TSchema } from 'typebox'
import { errors } from '../../errors.js'
import { bacaKesalahan } from './kalimat.js'
import { siapkan } from './skema.js'

/**
 * Checks what was filled in against its schema and hands it back.
 * Errors: ISIAN_SALAH with the first fault as its sentence and all of them (at most 20) in
 * `rincian.kesalahan`.
 */
export function periksaIsian<T = any>(skema: TSchema, isian: unknown): T {
  const siap = siapkan(skema)
  if (siap.periksa(isian)) return isian as T
  const kesalahan = bacaKesalahan(siap.skema, siap.periksa.errors ?? [])
  const { kolom, sebab } = kesalahan[0] ?? { kolom: 'isian', sebab: 'tidak sesuai' }
  throw errors.ISIAN_SALAH({ kolom, sebab, kesalahan })
}
