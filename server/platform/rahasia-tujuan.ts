import { errors } from '../errors.js'

/** Where a secret goes: the origin of an address, or the name of a server. */
const tujuan = (alamat = ''): string =>
  /^https?:/i.test(alamat) && URL.canParse(alamat)
    ? new URL(alamat).origin
    : alamat.trim().toLowerCase()

export const samaTujuan = (a: string | undefined, b: string | undefined): boolean =>
  tujuan(a) === tujuan(b)

interface Berpindah {
  /** The secret kept so far, and the one just typed, if any. */
  lama: string | undefined
  baru: string | undefined
  dari: string | undefined
  ke: string | undefined
  /** The field of the secret, by its title. */
  kolom: string
}

/**
 * A kept secret is sent only where it was typed for: whoever changes the address types it again, or they
 * could have the server hand it to a machine of their own. Errors: ISIAN_SALAH.
 */
export function wajibKetikUlang({ lama, baru, dari, ke, kolom }: Berpindah): void {
  if (!lama || baru || !ke || samaTujuan(dari, ke)) return
  throw errors.ISIAN_SALAH({ kolom, sebab: 'harus diisi lagi karena alamat tujuannya berubah' })
}
