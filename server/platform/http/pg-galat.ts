import { errors } from '../../errors.js'
import type { Galat } from '../galat.js'

/**
 * What the database refuses although no rule of ours did, as an error for a person; null when it is
 * a fault of ours. The codes are SQLSTATE, see appendix A of the PostgreSQL manual.
 */
export function dariPostgres(galat: unknown): Galat | null {
  switch (kodePutus(galat) ?? (galat as { code?: unknown } | null)?.code) {
    case '23505':
    case '23P01':
      return errors.DATA_BENTROK()
    case '22003':
    case '22008':
    case '22007':
      return errors.NILAI_DI_LUAR_BATAS()
    case '22021':
    case '22P05':
      return errors.TEKS_TAK_TERSIMPAN()
    case '40001':
    case '40P01':
    case '55P03':
    case '57014':
    case '53300':
    case '57P01':
    case '57P02':
    case '57P03':
    case '08006':
    case '08001':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ETIMEDOUT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return errors.SEDANG_SIBUK()
    default:
      return null
  }
}

// The pool and the driver say in words only that the line is gone or that no place came free in time.
function kodePutus(galat: unknown): string | null {
  const { name, message } = (galat ?? {}) as { name?: unknown; message?: unknown }
  const putus =
    name === 'KnexTimeoutError' ||
    /(^| - )(Connection terminated|timeout expired)/.test(String(message))
  return putus ? '08006' : null
}
