import { errors } from '../errors.js'
import { SANDI_LEMAH } from './sandi-lemah.js'

export const SANDI_TERPENDEK = 10
/** Administrators, who can make themselves anyone. */
export const SANDI_ADMIN_TERPENDEK = 12
export const SANDI_TERPANJANG = 200

/** Errors: SANDI_LEMAH, saying what is wrong with it. `nama` are words it must not be made of. */
export function periksaSandiBaru(
  sandi: string,
  opsi: { terpendek: number; nama: readonly string[] },
): void {
  const tolak = (sebab: string): never => {
    throw errors.SANDI_LEMAH({ sebab })
  }
  if ([...sandi].length < opsi.terpendek) tolak(`harus paling sedikit ${opsi.terpendek} karakter`)
  if ([...sandi].length > SANDI_TERPANJANG) tolak(`paling banyak ${SANDI_TERPANJANG} karakter`)
  const kecil = sandi.toLowerCase()
  if (SANDI_LEMAH.has(kecil) || SANDI_LEMAH.has(kecil.replace(/[^a-z]+$/, '')))
    tolak('terlalu mudah ditebak')
  if (new Set(kecil).size < 5) tolak('terlalu mudah ditebak karena hurufnya berulang')
  if (opsi.nama.some((n) => n.length >= 3 && kecil.includes(n.toLowerCase())))
    tolak('tidak boleh memuat nama pengguna')
}
